# The import of logging decides when it shuts down, not its first use.
import logging
import atexit
import io
import sys


class Loud(logging.Handler):
    def emit(self, record):
        print("emit", record.getMessage())

    def close(self):
        print("close")
        super().close()


def last():
    logging.getLogger("x").warning("at the end")


atexit.register(last)
logging.getLogger("x").addHandler(Loud())
logging.getLogger("x").warning("first")
