# The command json.tool: layouts, JSON Lines and mistakes.
import subprocess
import sys


def run(text, *args):
    done = subprocess.run([sys.executable, '-m', 'json.tool', *args], input=text.encode(), capture_output=True)
    print(args, done.returncode, done.stdout.decode(), done.stderr.decode().splitlines()[-1:])


doc = '{"b": 1, "a": [1, 2.5, "\xe9", null], "c": {}}'
run(doc)
for option in ['--sort-keys', '--no-ensure-ascii', '--tab', '--no-indent', '--compact', '--indent=1']:
    run(doc, option)
run('[1]\n{"a": 2}\n', '--json-lines', '--compact')
run('[1]\n{"a": 2}\n')
run('[1]\n{"a": 2\n', '--json-lines')
run('[1', '--indent', '2', '--tab')
run('[1')
run('', '--indent', 'x')

# a program that ends before it is asked for what it would print
with subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as p:
    p.stdout.close()
    print(p.communicate(b'x\n'))
