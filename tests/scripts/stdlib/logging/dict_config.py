# Configuration by a dict.
import logging, logging.config, sys
logging.getLogger("old").warning
cfg = {
    "version": 1,
    "formatters": {"brief": {"format": "%(levelname)s:%(name)s:%(message)s"}, "curly": {"format": "{name}|{message}|{app}", "style": "{", "defaults": {"app": "demo"}}},
    "filters": {"only_shop": {"name": "shop"}, "custom": {"()": logging.Filter, "name": "shop"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "brief", "stream": "ext://sys.stdout", "level": "INFO"},
                 "special": {"class": "logging.StreamHandler", "formatter": "curly", "filters": ["only_shop"], "stream": "ext://sys.stdout"},
                 "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 5, "target": "out", "flushLevel": "ERROR"}},
    "loggers": {"shop": {"level": "DEBUG", "handlers": ["special"], "propagate": False}, "shop.till": {"level": "WARNING"}, "buffered": {"handlers": ["mem"], "level": "INFO", "propagate": False}},
    "root": {"level": "INFO", "handlers": ["out"]},
}
cfg["handlers"]["mem"]["flushLevel"] = 40
logging.config.dictConfig(cfg)
logging.info("root info")
logging.debug("no")
logging.getLogger("shop").debug("dbg")
logging.getLogger("shop.till").info("no")
logging.getLogger("shop.till").warning("yes")
logging.getLogger("buffered").info("later")
logging.getLogger("buffered").error("now")
print(logging.getLogger("old").disabled, logging.getHandlerByName("out"), sorted(logging.getHandlerNames()))
logging.config.dictConfig({"version": 1, "incremental": True, "root": {"level": "ERROR"}, "handlers": {"out": {"level": "DEBUG"}}})
logging.info("silent")
print(logging.root, logging.getHandlerByName("out"))
for bad in [{}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}, {"version": 1, "root": {"handlers": ["missing"]}}, {"version": 1, "formatters": {"f": {"format": "%(x", "style": "?"}}}, {"version": 1, "loggers": {"a": {"level": "LOUD"}}},
            {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "no"}}}]:
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(e, "|", repr(e.__cause__))
