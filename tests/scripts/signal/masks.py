# blocked signals, and waiting for signals
import os
import signal


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


signal.signal(10, lambda n, f: print("handler", n))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [10]))
os.kill(os.getpid(), 10)
print(signal.sigpending())
print(repr(signal.sigwait([10])), signal.sigpending())
os.kill(os.getpid(), 10)
print("blocked")
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [10]))
print("unblocked")
attempt(signal.pthread_sigmask, 7, [])
attempt(signal.pthread_sigmask, signal.SIG_BLOCK, [99])
attempt(signal.pthread_sigmask, signal.SIG_BLOCK, 5)
attempt(signal.sigtimedwait, [10], 0.001)
attempt(signal.sigtimedwait, [10], -1)
signal.pthread_sigmask(signal.SIG_BLOCK, [10])
os.kill(os.getpid(), 10)
info = signal.sigtimedwait([10], 1)
print(info.si_signo, info.si_pid == os.getpid(), len(info))
print(len(signal.valid_signals()), signal.SIGRTMIN, signal.NSIG)

r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
signal.signal(12, lambda n, f: None)
os.kill(os.getpid(), 12)
print(os.read(r, 10), signal.set_wakeup_fd(-1) == w)
attempt(signal.set_wakeup_fd, 999)
