# run(): captured output, input, text mode, status, timeout, check
import subprocess, sys, os
r = subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True)
print(r)
print(subprocess.run(["cat"], input=b"abc", stdout=subprocess.PIPE).stdout)
print(subprocess.run(["cat"], input="a\r\nb\n", stdout=subprocess.PIPE, text=True))
print(subprocess.run("echo $X-$0", shell=True, env={"X": "1", "PATH": os.environ["PATH"]}, capture_output=True, text=True).stdout)
try:
    subprocess.run(["sh", "-c", "exit 2"], check=True)
except subprocess.CalledProcessError as e:
    print(e, e.returncode, e.cmd, e.stdout)
try:
    subprocess.run(["sleep", "5"], timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(e.cmd, e.timeout > 0, e.stdout)
try:
    subprocess.run(["sh", "-c", "echo first; exec sleep 30"], timeout=2, capture_output=True)
except subprocess.TimeoutExpired as e:
    print(e.stdout, e.stderr)
print(subprocess.run(["sh", "-c", "kill -9 $$"]))
try:
    subprocess.run(["sh", "-c", "kill -TERM $$"], check=True)
except subprocess.CalledProcessError as e:
    print(e)
for bad in (["no-such-program-here"], ["/no/such/file", "x"], "no such", [""], ["/etc"]):
    try:
        subprocess.run(bad)
    except OSError as e:
        print(type(e).__name__, e)
try:
    subprocess.run(["true"], cwd="/no/such/folder")
except OSError as e:
    print(type(e).__name__, e)
print(subprocess.run(["pwd"], cwd="/", capture_output=True, text=True).stdout)
for kw in ({"input": b"", "stdin": subprocess.PIPE}, {"capture_output": True, "stdout": 1}):
    try:
        subprocess.run(["true"], **kw)
    except ValueError as e:
        print(e)
try:
    subprocess.run(["true"], bufsize="x")
except TypeError as e:
    print(e)
try:
    subprocess.run(["true", "a\0b"])
except ValueError as e:
    print(e)
