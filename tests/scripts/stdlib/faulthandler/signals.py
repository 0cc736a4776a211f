# register() prints when a signal arrives, enable() when one does that ends the program.
import faulthandler
import os
import re
import signal
import subprocess
import sys
import tempfile


def show(data):
    print(re.sub(r'0x[0-9a-f]{16}', 'ID', data.decode()).replace(__file__, "FILE"), end="")


def send():
    os.kill(os.getpid(), signal.SIGUSR1)


calls = []
signal.signal(signal.SIGUSR1, lambda *a: calls.append(a[0]))
with tempfile.TemporaryFile() as f:
    faulthandler.register(signal.SIGUSR1, f)
    send()
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
    send()
    f.seek(0)
    show(f.read())
print(len(calls))
with tempfile.TemporaryFile() as f:
    faulthandler.register(signal.SIGUSR1, f, all_threads=False, chain=True)
    send()
    faulthandler.unregister(signal.SIGUSR1)
    f.seek(0)
    print(f.read().startswith(b"Stack (most"), len(calls))
for bad in (signal.SIGSEGV, 9999, "x"):
    try:
        faulthandler.register(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
code = "import faulthandler, os, signal\ndef f(): os.kill(os.getpid(), signal.SIGABRT)\nfaulthandler.enable()\nf()"
done = subprocess.run([sys.executable, "-c", code], capture_output=True)
print(done.returncode)
show(done.stderr.partition(b"\n\nExtension")[0])
