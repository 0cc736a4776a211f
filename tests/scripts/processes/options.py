# options of the command in processes that a program starts
import subprocess, sys
def run(*args, **env):
    import os
    r = subprocess.run([sys.executable, *args], capture_output=True, text=True, env={**os.environ, **env})
    print(args[:-1], sorted(env), r.returncode, r.stdout, *r.stderr.splitlines()[-1:])
run('-O', '-c', 'assert 0; print(__debug__)')
run('-OO', '-c', 'def f(): "doc"\nprint(f.__doc__)')
run('-b', '-c', 'print(str(b"x"))')
run('-bb', '-c', 'bytearray(b"") == ""')
run('-I', '-c', 'import sys; print(sys.flags.isolated, sys.flags.safe_path, "" in sys.path)')
run('-Esq', '-c', 'import sys; print(sys.flags.ignore_environment, sys.flags.no_user_site, sys.flags.quiet)')
run('-X', 'dev', '-c', 'import asyncio, sys; l = asyncio.new_event_loop(); print(sys.flags.dev_mode, sys.warnoptions, l.get_debug()); l.close()')
run('-X', 'int_max_str_digits=640', '-c', 'int("1" * 700)')
run('-X', 'no_debug_ranges', '-Xa=b', '-c', 'import sys; print(sys._xoptions); print(list((lambda: 1).__code__.co_positions())[-1][2:])')
run('-Werror', '-c', 'import warnings; warnings.warn("x")')
run('-c', 'import sys; print(sys.flags.optimize)', PYTHONOPTIMIZE='2')
run('-E', '-c', 'import sys; print(sys.flags.optimize)', PYTHONOPTIMIZE='2')
run('-c', 'import os; print(os.cpu_count())', PYTHON_CPU_COUNT='7')
