# code that runs with builtins of its own: a dict, a class of dicts, any mapping
import builtins
from types import MappingProxyType

def run(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

class Failing(dict):
    def __getitem__(self, key):
        raise LookupError(key)

name = compile('special', 'test', 'eval')
run(eval, name, {'__builtins__': {'special': 1}})
run(eval, name, {'__builtins__': MappingProxyType({'special': 2})})
run(eval, name, {'__builtins__': MappingProxyType({})})
run(eval, name, {'__builtins__': Failing(special=3)})
run(exec, name, {'__builtins__': 123})
run(exec, 'print(1)', {'__builtins__': {}})
run(exec, 'class A: pass', {'__builtins__': {}})
run(exec, 'import foo.bar', {'__builtins__': {}})
space = {'__builtins__': MappingProxyType({'__import__': lambda *args: args[0]})}
run(exec, 'import foo.bar', space)
print(space['foo'])

class Key:
    def __hash__(self): return hash('odd_name')
    def __eq__(self, other): return other == 'odd_name'

builtins.__dict__[Key()] = 'found by comparison'
print(odd_name)
