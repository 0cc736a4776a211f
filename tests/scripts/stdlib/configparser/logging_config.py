# logging.config.fileConfig reads such files.
import logging.config, io
logging.config.fileConfig(io.StringIO("""
[loggers]
keys=root,app
[handlers]
keys=out
[formatters]
keys=brief
[logger_root]
level=WARNING
handlers=out
[logger_app]
level=DEBUG
handlers=out
qualname=my.app
propagate=0
[handler_out]
class=StreamHandler
level=NOTSET
formatter=brief
args=(__import__('sys').stdout,)
[formatter_brief]
format=%(levelname)s %(name)s %(message)s
"""))
logging.info("no")
logging.warning("root")
logging.getLogger("my.app").debug("app")
