# Loggers, levels, propagation and the root logger's configuration.
import logging, sys, io
print(logging.getLogger(), logging.getLogger("a.b"), logging.getLogger("a"), logging.getLogger("a.b").parent, logging.lastResort)
out = io.StringIO()
logging.basicConfig(stream=out, level="INFO", format="%(levelname)-8s|%(name)s|%(message)s|%(funcName)s:%(lineno)d|%(module)s|%(filename)s|%(threadName)s|%(processName)s|%(taskName)s")
log = logging.getLogger("a.b")


def work():
    log.debug("no")
    log.info("yes %d %s", 1, "x")
    log.warning("%(k)s", {"k": "v"})
    log.error("plain %d")
    log.critical({"an": "object"})
    log.log(35, "between")
    logging.info("root")
    log.info("up", stacklevel=2)


work()
print(out.getvalue())
log.setLevel(logging.ERROR)
print(log.isEnabledFor(30), log.getEffectiveLevel(), logging.getLogger("a.b.c").getEffectiveLevel(), logging.getLogger("a").isEnabledFor(20))
log.propagate = False
print(log.hasHandlers(), logging.getLogger("a").hasHandlers(), logging.root.handlers)
logging.disable(logging.CRITICAL)
print(logging.getLogger("a").isEnabledFor(50))
logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(1), logging.getLevelName("nope"), logging.getLevelNamesMapping())
print(sorted(x.name for x in logging.getLogger("a").getChildren()), logging.getLogger("a").getChild("b") is log, logging.root.getChild("z"))
