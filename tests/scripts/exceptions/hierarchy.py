# Every builtin exception: bases, construction, attributes, str and repr.
import builtins
for name in sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)):
    t = getattr(builtins, name)
    print(name, t.__name__, [b.__name__ for b in t.__mro__[1:-1]], t.__module__)
    try:
        e = t("a")
        print("   ", repr(e), str(e), e.args)
    except TypeError as x:
        print("   ", x)
e = OSError(2, "No such file", "name", None, "name2")
print(type(e), e.errno, e.strerror, e.filename, e.filename2, e.args, str(e), repr(e))
for n in (1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 22, 32, 103, 104, 110, 111, 115):
    print(n, type(OSError(n, "m")).__name__, end="; ")
print(); print(repr(OSError()), repr(OSError("one")), str(OSError(1, 2)), OSError(5, "x").filename, type(OSError(2)).__name__, repr(FileNotFoundError(2, "a", "b")), str(FileNotFoundError("only")))
u = UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "bad")
print(u, u.encoding, u.object, u.start, u.end, u.reason, repr(u))
u = UnicodeEncodeError("ascii", "aé", 1, 2, "bad"); print(u, u.object); print(UnicodeEncodeError("ascii", "aéé", 1, 3, "bad"), "|", UnicodeTranslateError("é", 0, 1, "why"), "|", UnicodeDecodeError("x", b"abc", 0, 2, "r"))
s = StopIteration(5, 6); print(s.value, s.args, StopIteration().value); x = SystemExit(3); print(x.code, SystemExit().code, SystemExit(1, 2).code)
i = ImportError("msg", name="n", path="p"); print(i.name, i.path, i.msg, repr(i), str(i)); print(repr(ModuleNotFoundError("m", name="q")))
n = NameError("m", name="nm"); print(n.name, NameError("x").name); a = AttributeError("m", name="an", obj=5); print(a.name, a.obj)
y = SyntaxError("m", ("f", 1, 2, "text", 3, 4)); print(y.msg, y.filename, y.lineno, y.offset, y.text, y.end_lineno, y.end_offset, str(y), repr(y), SyntaxError("a").filename, str(SyntaxError("m", ("dir/f.py", 7, 1, "t"))))
print(str(KeyError("a")), str(KeyError()), str(KeyError(1, 2)), str(KeyError("it's")), repr(KeyError(("t",))))
for code in ["ImportError('a', foo=1)", "ValueError(a=1)", "NameError(x=1)", "UnicodeDecodeError('a')", "UnicodeDecodeError('a', 'str', 0, 1, 'r')", "SyntaxError('a', (1,))", "ExceptionGroup('a', [])", "ExceptionGroup('a', [1])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('a', [KeyboardInterrupt()])", "BaseException.__new__(int)", "AttributeError('m', nope=1)", "ExceptionGroup()", "ExceptionGroup('a', 5)"]:
    try: print(code, repr(eval(code)))
    except Exception as e: print(code, "|", type(e).__name__, e)
e = Exception("a", 2); e.extra = 1; print(e.__dict__, e == Exception("a", 2), e.__reduce__(), e.args[1], all(c.__doc__ for c in (Exception, ValueError, KeyError)))
e.args = [1, 2]; print(e.args, e)
print(EnvironmentError is OSError, IOError is OSError, issubclass(ExceptionGroup, Exception), BlockingIOError(11, "m", 5).characters_written if False else "")
