# The command of module uuid.
import subprocess
import sys
import uuid

for args in [['-u', 'uuid3', '-n', '@dns', '-N', 'python.org'], ['-u', 'uuid5', '-n', '6ba7b811-9dad-11d1-80b4-00c04fd430c8', '-N', 'x'],
             ['-u', 'uuid5', '-N', 'x'], ['-u', 'uuid9']]:
    done = subprocess.run([sys.executable, '-m', 'uuid', *args], capture_output=True, text=True)
    print(done.returncode, done.stdout, done.stderr)
done = subprocess.run([sys.executable, '-m', 'uuid'], capture_output=True, text=True)
print(uuid.UUID(done.stdout.strip()).version, uuid.uuid1().version, uuid.uuid1(node=1, clock_seq=2).node, 0 < uuid.getnode() < 1 << 48)
