# input that ends before a password
import getpass
import io
import sys
import warnings

warnings.simplefilter("ignore")
sys.stdin = io.StringIO("")
try:
    getpass.fallback_getpass("p: ", io.StringIO())
except EOFError as e:
    print(type(e).__name__, e)
sys.stdin = io.StringIO("no line end")
print(getpass.fallback_getpass("p: ", io.StringIO()))
