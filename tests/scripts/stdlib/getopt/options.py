# Options in the manner of C.
import getopt
for f in [getopt.getopt, getopt.gnu_getopt]:
    for args, short, long in [("-a -b foo -cd x y", "ab:c:", []), ("--foo --bar=1 --baz 2 rest", "", ["foo", "bar=", "baz="]), ("--fo x -- -a", "a", ["foo"]), ("x -a y -b", "ab", []), ("-", "a", []), ("-abc", "abc", []), ("a --opt", "+", ["opt"]),
                              ("-x", "a", []), ("-a", "a:", []), ("--nope", "", ["yes"]), ("--foo", "", ["foo="]), ("--foo=1", "", ["foo"]), ("--f", "", ["foo", "far"]), ("--bar", "", "bar=")]:
        try:
            print(f.__name__, args, f(args.split(), short, long))
        except getopt.GetoptError as e:
            print(f.__name__, args, "!!", e, e.opt, e.args)
print(getopt.error is getopt.GetoptError)
