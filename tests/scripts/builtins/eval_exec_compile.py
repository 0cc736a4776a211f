# eval, exec and compile: namespaces, modes, flags, errors.
x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("a * 2", {}, {"a": 5}), eval(" \t1 + 1 "), eval("(1,\n2)"), eval(b"1 + 2"), eval("[i for i in range(3)]"), eval("lambda: x")(), eval(compile("x * 3", "f", "eval")))
ns = {}
exec("a = 1\ndef f(): return a + 1\nb = f()", ns); print(ns["a"], ns["b"], "__builtins__" in ns, ns["f"].__module__ if False else "", ns["f"]())
exec("z = 5"); print(z); loc = {}; exec("q = x\nx = 'local'", globals(), loc); print(loc, x)
def f():
    y = 1
    exec("y = 2; w = 3")
    d = {}; exec("v = y", {"y": 7}, d)
    return y, d, eval("y + 1"), sorted(locals())
print(f())
for e in ["eval('1 +')", "eval('x = 1')", "eval('')", "eval('  ')", "eval('1; 2')", "eval(5)", "eval('x', 5)", "eval('nope')", "eval('x', {}, 5)", "exec('1 +')", "exec(5)", "exec('x', 5)", "compile('1', 'f', 'bad')", "compile('x = 1', 'f', 'eval')", "compile('1', 'f')", "compile(5, 'f', 'exec')", "compile('a\\nb', 'f', 'single')", "exec('raise ValueError(1)')", "eval('1\\x00')", "exec('x', {}, [])", "eval('return 1')", "exec('return 1')", "exec('yield 1')", "eval('await x')", "eval()", "exec()", "eval('1', {}, {}, {})", "compile('(', 'f', 'exec')", "eval('__import__(\"math\").pi')", "eval('print', {'__builtins__': {}})", "eval('len([])', {'__builtins__': {'len': lambda x: 'mine'}})", "exec('import math; print(math.pi)', {})", "eval(compile('x=1', 'f', 'exec'))", "compile('1', 5, 'eval')", "eval('1', globals=5)", "eval('y', locals={'y': 1})"]:
    try: print(e, eval(e))
    except BaseException as ex: print(e, "|", type(ex).__name__, ex)
c = compile("x + 1\n", "file.py", "eval"); print(type(c), c.co_filename, c.co_name, c.co_names, eval(c, {"x": 41}))
exec(compile("5 + 5\n'shown'\nNone\nx = 3", "<in>", "single") if False else compile("5 + 5", "<in>", "single")); exec(compile("'shown'", "<in>", "single")); exec(compile("None", "<in>", "single")); exec(compile("for i in range(2): i\n", "<in>", "single"))
class M(dict):
    def __getitem__(self, k): return f"<{k}>" if k not in ("__builtins__",) else super().__getitem__(k)
print(eval("foo + bar", {}, M()), eval("a", {"a": 1}, {"a": 2}), [eval("i") for i in range(2)], (lambda v: eval("v"))(3))
exec("class K:\n  attr = x\n  def m(self): return __class__.__name__, self.attr"); print(K().m(), K.__module__, K.__qualname__)
exec("def gen():\n  yield from range(3)\nasync def co(): return 1"); print(list(gen()), co.__name__); exec("global gg; gg = 1"); print(gg); exec(""); exec("# only a comment"); exec("\n\n"); print(exec("1"), eval("None"))
g2 = {"x": 1}; exec("def h():\n  global x\n  x += 1\n  return x", g2); print(g2["h"](), g2["x"], x)
import __future__; c = compile("def f(a: b): pass\nprint(f.__annotations__)", "f", "exec", __future__.annotations.compiler_flag); exec(c); print(compile("1", "f", "eval", dont_inherit=True).co_consts, compile(source="2", filename="f", mode="eval", flags=0, optimize=-1).co_name)
