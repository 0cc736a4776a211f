# Wrong arguments, and what goes wrong while logging.
import logging, sys, io
sys.stderr = sys.stdout


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


check(lambda: logging.getLogger(3))
check(lambda: logging.getLogger("x").setLevel("LOUD"))
check(lambda: logging.getLogger("x").setLevel(1.5))
check(lambda: logging.getLogger("x").log("INFO", "x"))
check(lambda: logging.Handler().emit(None))
check(lambda: logging.setLoggerClass(int))
check(lambda: logging.basicConfig(stream=sys.stdout, filename="x"))
check(lambda: logging.basicConfig(stream=sys.stdout, handlers=[]))
check(lambda: logging.basicConfig(nope=1))
check(lambda: logging.basicConfig(style="x", force=True))
logging.basicConfig(force=True, format="%(message)s", stream=sys.stdout)
logging.raiseExceptions = False
logging.warning("bad %d args", "x")
logging.raiseExceptions = True
try:
    exec(compile("int('x')", "calc.py", "exec"), {})
except ValueError as e:
    e.__traceback__ = e.__traceback__.tb_next
    logging.exception("failed")
    logging.error("again", exc_info=True)
logging.root.handlers.clear()
logging.getLogger("quiet").info("nothing")
logging.getLogger("last").warning("resort")
logging.lastResort = None
logging.getLogger("last").warning("resort")
logging.getLogger("last").warning("resort")
