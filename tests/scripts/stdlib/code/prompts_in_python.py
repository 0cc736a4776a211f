# codeop tells complete source from incomplete; code runs a prompt in Python.
import code, codeop, dis, opcode, sys, io
for s in ['x = 1', 'if x:', 'if x:\n  y', 'if x:\n  y\n', '(', 'a b', '', '# c', 'def f():\n  pass', '"""', 'x = (1,\n', '1 +', '0xfffz', 'from __future__ import annotations']:
    try: r=codeop.compile_command(s); print(repr(s), r if r is None else 'code')
    except Exception as e: print(repr(s), type(e).__name__, e)
lines=iter(['x = 1','x','if x:','  print(x + 1)','','1/0','a b','def f():','  return 3','','f()','undefined'])
def read(prompt):
    print(prompt, end='')
    try: l=next(lines)
    except StopIteration: raise EOFError
    print(l); return l
sys.stderr=sys.stdout
code.interact('hi', read, {}, 'bye')
c=code.InteractiveConsole(local_exit=True)
lines=iter(['print(1)','exit()','print(2)']); c.raw_input=read; c.interact('','end')
i=code.InteractiveInterpreter(); print(i.runsource('if 1:'), i.runsource('print(5)'), i.runsource('a='), i.runsource('raise ValueError(3)'))
