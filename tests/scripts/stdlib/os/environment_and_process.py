# os: environment, constants, process, path-like.
import os, sys
os.environ["PY_TEST_VAR"] = "1"; print(os.environ["PY_TEST_VAR"], os.getenv("PY_TEST_VAR"), os.getenv("NOPE_X"), os.getenv("NOPE_X", "d"), os.environ.get("NOPE_X"), "PY_TEST_VAR" in os.environ, os.environ.pop("PY_TEST_VAR"), "PY_TEST_VAR" in os.environ, os.environ.setdefault("PY_A", "x")); del os.environ["PY_A"]; os.putenv("Q", "r"); os.unsetenv("Q"); print(type(os.environ).__name__, os.environb.get(b"NOPE_X"), isinstance(os.environ.copy(), dict))
for e in ["os.environ['NOPE_X']", "os.environ.__setitem__('a', 5)", "os.environ.__setitem__(5, 'a')", "os.environ.__setitem__('', 'x')", "os.environ.__setitem__('a=b', 'x')", "os.getenv(5)", "os.fspath(5)", "os.nope", "os.environ.pop('NOPE_X')", "os.strerror(2)", "os.fsencode('é')", "os.fsdecode(b'a')", "os.path.join('a', 5)", "os.kill(-999999, 0) if False else os.getpid() > 0", "os.getppid() > 0", "os.cpu_count() > 0", "os.umask(0o22) >= 0", "os.isatty(0)", "os.urandom(4).__len__()", "os.urandom(-1)", "os.get_terminal_size()", "os.nope.x"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
print(os.name, os.sep, os.altsep, os.extsep, os.pathsep, repr(os.linesep), os.curdir, os.pardir, os.devnull, os.defpath is not None, os.O_RDONLY, os.F_OK, os.R_OK, os.error is OSError, os.PathLike.__name__, os.uname().sysname in ("Linux", "Darwin"), type(os.times()).__name__, os.getcwd() == os.path.realpath("."), os.supports_fd is not None, os.WEXITSTATUS(256), os.getuid() >= 0, os.get_exec_path()[:0])
class P:
    def __init__(self, p): self.p = p
    def __fspath__(self): return self.p
open(P("pathlike.txt"), "w").write("x"); print(os.path.exists(P("pathlike.txt")), os.fspath(P("z")), os.path.join(P("a"), "b"), os.path.basename(P("x/y")), isinstance(P("q"), os.PathLike)); os.remove(P("pathlike.txt"))
try: os.fspath(P(5))
except TypeError as e: print(e)
print(os.system("exit 3") >> 8, os.popen("echo popen").read().strip(), sorted(k for k in os.environ if k in ("TZ", "LC_ALL")), os.waitstatus_to_exitcode(256), os.access(".", os.W_OK), os.access("nope", os.F_OK))
