# long options, abbreviations, and errors
import getopt

print(getopt.getopt(["--verbose", "--out=f", "--out", "g", "rest", "-x"], "x", ["verbose", "out="]))
print(getopt.getopt(["--verb", "--ou=1"], "", ["verbose", "output="]))
for args in ((["--o"], "", ["output=", "other"]), (["--verbose=1"], "", ["verbose"]), (["--out"], "", ["out="]), (["--nope"], "", ["out="]), (["-z"], "ab:"), (["-b"], "ab:")):
    try:
        print(getopt.getopt(*args))
    except getopt.GetoptError as e:
        print(e, "|", e.msg, e.opt)
print(getopt.error is getopt.GetoptError, issubclass(getopt.GetoptError, Exception))
