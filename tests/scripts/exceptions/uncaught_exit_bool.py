# True is the integer 1; large codes are cut to a byte.
import sys
try:
    sys.exit(True)
except SystemExit as e:
    print(e.code, repr(e), e.args)
try:
    exit(5)
except SystemExit as e:
    print(e.code)
sys.exit(256 + 7)
