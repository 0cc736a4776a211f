# run, check_output, input, timeouts, and failures
import subprocess
import sys

p = subprocess.run(["sh", "-c", "cat; echo err >&2; exit 3"], input="in\n", capture_output=True, text=True)
print(p.returncode, repr(p.stdout), repr(p.stderr), p.args[0])
print(subprocess.check_output("echo $X", shell=True, env={"X": "5"}), subprocess.getstatusoutput("echo a; exit 2"), subprocess.getoutput("echo b"))
for bad in (lambda: subprocess.run(["sh", "-c", "exit 4"], check=True), lambda: subprocess.run(["/no/such/program"]), lambda: subprocess.run(["sleep", "5"], timeout=0.05), lambda: subprocess.check_output(["sh", "-c", "kill -9 $$"]),
            lambda: subprocess.run("x", stdout=subprocess.PIPE, capture_output=True), lambda: subprocess.run(["cat"], input=b"x", stdin=subprocess.PIPE)):
    try:
        print(bad())
    except (subprocess.SubprocessError, OSError, ValueError) as e:
        print(type(e).__name__, str(e).split(" after ")[0])
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as p:
    print("ping", file=p.stdin, flush=True)
    print(p.stdout.readline().strip(), p.poll())
print(p.returncode, subprocess.CompletedProcess(["a"], 1, "out"))
