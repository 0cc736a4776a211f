# sys: what does not depend on the machine.
import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), type(sys.version_info).__name__, sys.version_info.releaselevel, sys.maxsize, sys.maxunicode, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.min, sys.int_info.bits_per_digit > 0, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width, sys.float_repr_style, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.api_version > 0, sys.platform in ("linux", "darwin"), len(sys.argv), sys.flags.optimize, sys.flags.debug, sys.flags.interactive, sys.dont_write_bytecode, sys.implementation.version[:2] == sys.version_info[:2], sys.copyright != "", sys.hexversion >> 16 == 0x030d)
print(sys.intern("abc") == "abc", sys.getsizeof([]) > 0, sys.getrecursionlimit(), sys.is_finalizing(), sys.getswitchinterval(), callable(sys.displayhook), sys.exc_info(), sys.getrefcount(object()) > 0, sys.thread_info.name, sys.warnoptions, sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.tracebacklimit if hasattr(sys, "tracebacklimit") else "no tracebacklimit", sys.gettrace(), sys.getprofile(), sys.get_asyncgen_hooks().firstiter, sys.get_coroutine_origin_tracking_depth(), sys.getallocatedblocks() >= 0, sys.getunicodeinternedsize() > 0)
sys.displayhook(5); sys.displayhook(None); sys.displayhook("s"); import builtins; print(builtins._)
for c in ["sys.intern(5)", "sys.exit.__name__", "sys.setrecursionlimit('a')", "sys.getsizeof()", "sys.nope", "sys._getframe(-1).f_code.co_name", "sys.set_int_max_str_digits(5)", "sys.set_int_max_str_digits(0)", "len(str(10**5000))", "sys.set_int_max_str_digits(640)", "str(10**700)", "int('1' * 641)", "sys.set_int_max_str_digits(4300)", "sys.setswitchinterval(0)", "sys.call_tracing", "sys.exception()"]:
    try: print(c, str(eval(c))[:60].split(" at 0x")[0])
    except Exception as e: print(c, "|", type(e).__name__, e)
print(sorted(m for m in ("sys", "builtins", "__main__") if m in sys.modules), "sys" in sys.builtin_module_names, "os" in sys.stdlib_module_names, len(sys.stdlib_module_names) > 200, type(sys.path).__name__, sys.path[0] != "", type(sys).__name__, repr(sys), repr(sys.version_info)[:30], sys.executable != "", sys.prefix == sys.base_prefix, sys.stdin is sys.__stdin__, sys.stderr.fileno(), type(sys.flags).__name__, sys.flags[0], sys.float_info[3], sys.abiflags if False else "")
def f(): return sys._getframe(0).f_code.co_name, sys._getframe(1).f_lineno
print(f())
sys.tracebacklimit = 1
import traceback
def a(): b()
def b(): 1 / 0
try: a()
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
del sys.tracebacklimit
events = []
def tracer(frame, event, arg):
    if frame.f_code.co_name == "traced": events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer
print(sys.unraisablehook is sys.__unraisablehook__, sys.excepthook is sys.__excepthook__, callable(sys.breakpointhook), sys.meta_path != [], isinstance(sys.path_hooks, list))
