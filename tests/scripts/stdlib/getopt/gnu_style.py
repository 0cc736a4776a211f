# gnu_getopt mixes options and arguments
import getopt
import os

print(getopt.gnu_getopt("a -x b --long c -- -x".split(), "x", ["long"]))
print(getopt.gnu_getopt("-x a -x".split(), "+x"), getopt.gnu_getopt("a -x".split(), "+x"))
os.environ["POSIXLY_CORRECT"] = "1"
print(getopt.gnu_getopt("a -x".split(), "x"))
del os.environ["POSIXLY_CORRECT"]
for args in ((["a", "-y"], "x"), (["a", "--long=1"], "", "long")):
    try:
        print(getopt.gnu_getopt(*args))
    except getopt.GetoptError as e:
        print(e)
