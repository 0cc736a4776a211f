# What Linux has besides: starting programs with actions, pseudo-terminals, timers, vectors, scheduling, users.
import os, signal
def t(f,*a,**k):
    try: r=f(*a,**k)
    except Exception as e: print(type(e).__name__,e)
    else: return r
E=os.environ
r,w=os.pipe()
pid=os.posix_spawn("/bin/sh",["sh","-c","echo hi; echo err >&2; exit 3"],E,file_actions=[(os.POSIX_SPAWN_DUP2,w,1),(os.POSIX_SPAWN_DUP2,1,2),(os.POSIX_SPAWN_CLOSE,r)])
os.close(w)
print(os.waitid(os.P_PID,pid,os.WEXITED|os.WNOWAIT)[2:], os.waitid(os.P_PID,pid,os.WEXITED|os.WNOWAIT).si_pid==pid)
print(os.waitstatus_to_exitcode(os.waitpid(pid,0)[1]), os.read(r,100))
pid=os.posix_spawnp("sh",["sh","-c","echo $X > out.txt; pwd >&7"],{"X":"1"},file_actions=((os.POSIX_SPAWN_OPEN,7,"/dev/null",os.O_WRONLY,0),),setsid=True,setsigdef=[signal.SIGINT])
print(os.waitpid(pid,0)[1], open("out.txt").read()); os.unlink("out.txt")
t(os.posix_spawn,"/bin/true",[],E); t(os.posix_spawn,"/bin/true","x",E); t(os.posix_spawn,"/bin/true",["true"],3); t(os.posix_spawn,"/bin/true",[""],E)
for fa in (3,[3],[()],[(None,)],[(12345,)],[(os.POSIX_SPAWN_CLOSE,)],[(os.POSIX_SPAWN_CLOSE,"x")],[(os.POSIX_SPAWN_OPEN,3,"a\0b",os.O_RDONLY,0)],[(os.POSIX_SPAWN_DUP2,77,1)],[(os.POSIX_SPAWN_OPEN,3,"/nope2",os.O_RDONLY,0)]):
    t(os.posix_spawn,"/bin/true",["true"],E,file_actions=fa)
t(os.posix_spawn,"/nope",["x"],E); t(os.posix_spawnp,"nope-really",["x"],E)
t(os.posix_spawn,"/bin/true",["true"],E,setsigdef=[9999]); t(os.posix_spawn,"/bin/true",["true"],{"a":1})
m,s=os.openpty(); os.write(m,b"line\n"); print(os.read(s,10), os.ttyname(s).startswith("/dev/pts/"), os.isatty(m), os.ptsname(m)==os.ttyname(s), os.get_inheritable(m))
t(os.tcgetpgrp,r); t(os.ptsname,r); t(os.grantpt,-1)
fd=os.timerfd_create(1 if 0 else __import__("time").CLOCK_MONOTONIC); print(os.timerfd_settime(fd,initial=0.01,interval=0), len(os.read(fd,8)), os.timerfd_gettime(fd), os.timerfd_settime_ns(fd,initial=10**12,interval=5), os.timerfd_gettime_ns(fd)[1], os.get_inheritable(fd))
t(os.timerfd_settime,fd,initial="x"); t(os.timerfd_gettime,r); t(os.timerfd_create,99)
f=os.memfd_create("x"); print(os.pwritev(f,[b"ab",b"cd"],1), os.preadv(f,[bytearray(2),bytearray(9)],0), os.pread(f,9,0))
p1,p2=os.pipe(); print(os.splice(f,p2,3,offset_src=1), os.read(p1,9)); t(os.splice,f,p2,-1)
print(os.sched_getscheduler(0), os.sched_getparam(0), os.sched_param(5).sched_priority, os.sched_rr_get_interval(0)>=0); t(os.sched_setparam,0,3); t(os.sched_getscheduler,-1)
t(os.waitid,os.P_ALL,0,os.WEXITED); t(os.setgroups,["a"]); t(os.setgroups,3)
os.seteuid(os.geteuid()); os.setreuid(-1,-1); os.setresgid(-1,-1,-1)
t(os.setns,r); t(os.unshare,0)
