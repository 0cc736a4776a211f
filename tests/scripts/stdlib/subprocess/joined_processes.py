# processes joined by pipes, working folders, and files as output
import os
import subprocess
import tempfile

a = subprocess.Popen(["printf", "c\\nb\\na\\n"], stdout=subprocess.PIPE)
b = subprocess.Popen(["sort"], stdin=a.stdout, stdout=subprocess.PIPE)
a.stdout.close()
print(b.communicate()[0], a.wait())
with tempfile.TemporaryDirectory() as d:
    with open(os.path.join(d, "out"), "wb") as f:
        print(subprocess.call(["sh", "-c", "pwd; echo e >&2"], cwd=d, stdout=f, stderr=subprocess.STDOUT))
    print(open(os.path.join(d, "out")).read().replace(os.path.realpath(d), "DIR"))
p = subprocess.Popen(["sleep", "10"], stderr=subprocess.DEVNULL)
p.terminate()
print(p.wait(), p.returncode == -15, p.poll())
p = subprocess.run(["sh", "-c", "kill -USR1 $$"])
print(p.returncode < 0, subprocess.list2cmdline(["a b", 'c"d', ""]))
