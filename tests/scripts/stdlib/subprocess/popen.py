# Popen: pipes, poll and wait, signals, context manager, repr, redirection, descriptors
import os, signal, subprocess, sys, tempfile
from subprocess import PIPE, STDOUT, DEVNULL, Popen
with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as p:
    p.stdin.write("one\n")
    print(p.stdout.readline(), end="")
    print(p.poll(), p.returncode)
    out, err = p.communicate("two\n")
    print(repr(out), err, p.returncode)
print(p)
print(p.args, p.universal_newlines, type(p.stdin).__name__)
p = Popen(["sleep", "10"]); print(p.poll()); p.terminate(); print(p.wait(), p.poll()); p.kill()
p = Popen(["sleep", "10"])
try:
    p.wait(0.05)
except subprocess.TimeoutExpired as e:
    print(e)
p.send_signal(signal.SIGINT); print(p.wait())
p = Popen(["sh", "-c", "echo a; echo b >&2"], stdout=PIPE, stderr=STDOUT); print(p.communicate())
p = Popen(["sh", "-c", "echo a; echo b >&2"], stdout=DEVNULL, stderr=PIPE); print(p.communicate())
with tempfile.TemporaryFile() as f:
    Popen(["echo", "to file"], stdout=f).wait(); f.seek(0); print(f.read())
r, w = os.pipe()
p = Popen(["sh", "-c", f"echo passed > /dev/fd/{w}"], pass_fds=[w]); p.wait(); os.close(w); print(os.read(r, 100)); os.close(r)
p = Popen(["sh", "-c", "ps -o sid= -p $$ >/dev/null; kill -0 -$$ && echo leader"], stdout=PIPE, start_new_session=True); print(p.communicate())
p = Popen(["cat"], stdin=PIPE, stdout=PIPE)
try:
    p.communicate(b"x" * 300000, timeout=20)[0].__len__().__str__().__eq__(0)
finally:
    print(p.returncode)
p = Popen(["sh", "-c", "sleep 0.4; echo late"], stdout=PIPE)
try:
    p.communicate(timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e.stdout)
try:
    p.communicate(b"more")
except ValueError as e:
    print(e)
print(p.communicate(timeout=20))
p = Popen(["true"], stdin=PIPE); p.wait(); print(p.communicate(b"y" * 100000))
print(subprocess.call(["sh", "-c", "exit 4"]), subprocess.check_call(["true"]))
print(subprocess.check_output(["echo", "x"]), subprocess.getoutput("echo y; echo z"), subprocess.getstatusoutput("echo q; exit 5"))
for bad in ("stdout", "check"):
    try:
        subprocess.check_output(["true"], **{bad: 1})
    except ValueError as e:
        print(e)
print(subprocess.list2cmdline(["a b", 'c"d', "", "e\\", "f g\\"]))
print(subprocess.CompletedProcess([1], 0, "o"), subprocess.CompletedProcess[str])
print(sorted(subprocess.__all__))
try:
    Popen(["true"], text=True, universal_newlines=False)
except subprocess.SubprocessError as e:
    print(e)
