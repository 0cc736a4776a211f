from .core import START
from .util import NAME as UTIL_NAME
def run(): return START, UTIL_NAME
