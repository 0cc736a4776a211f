# short options, joined and with arguments, and where they end
import getopt

print(getopt.getopt("-a -b -cfoo -d bar a1 a2".split(), "abc:d:"))
print(getopt.getopt(["-abfoo", "-", "-a"], "ab:"), getopt.getopt(["--", "-a"], "a"), getopt.getopt(["x", "-a"], "a"))
print(getopt.getopt([], "a"), getopt.getopt(["-a", "-a"], "a"))
try:
    getopt.getopt(["-x"], "ab:")
except getopt.GetoptError as e:
    print(e)
