# facts about the interpreter
import sys

print(sys.version_info[:2], sys.version_info.major, sys.implementation.name in ("cpython", "pyasync"), sys.byteorder, sys.maxsize, sys.maxunicode, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.width)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getrecursionlimit(), sys.flags.optimize, sys.byteorder, sys.platform, sys.float_repr_style, sys.getswitchinterval())
print("sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names, sys.orig_argv != [], sys.argv[0].endswith("interpreter_facts.py"), sys.is_finalizing(), sys.getrefcount([]) >= 0)
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.intern(3), lambda: sys.setswitchinterval(0), lambda: sys.getsizeof(), lambda: sys._getframe(1000), lambda: sys.set_int_max_str_digits(5)):
    try:
        print(bad())
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
print(sys.intern("a") is sys.intern("a"), sys.getsizeof(1) > 0, sys.exc_info(), sys.exception(), sys.get_int_max_str_digits())
