# What is read from command lines.
import argparse, sys
sys.stderr = sys.stdout
p = argparse.ArgumentParser("p")
p.add_argument("a")
p.add_argument("b", nargs="?", default="B")
p.add_argument("c", nargs="*", type=int)
p.add_argument("-f", "--flag", action="store_true")
p.add_argument("-n", "--num", type=int, default="7")
p.add_argument("--float", type=float)
p.add_argument("-o", nargs="?", const="const", default="default")
p.add_argument("--list", action="append")
p.add_argument("--ext", action="extend", nargs="+")
p.add_argument("--const", action="append_const", const=1, dest="list")
p.add_argument("-v", action="count")
p.add_argument("--two", nargs=2)
p.add_argument("--no", action="store_false")
p.add_argument("--opt", action=argparse.BooleanOptionalAction)
for args in ["x", "x y", "x y 1 2", "x -f", "-f x y 3", "x -n 4", "x -n4", "x -fn4", "x --num=5", "x --nu 5", "x -o", "x -o z", "x --list a --list b --const", "x --ext a b --ext c", "x -vvv", "x -v -v y 1", "x --two 1 2", "x --no --opt", "x --no-opt", "x -- -f", "-- x -y 3", "x --float 1e3", "x -fv", "x -n -3", "x -- -- 1", "-f -- x", "x y 1 -f"]:
    try:
        print(args, "=>", p.parse_args(args.split()))
    except SystemExit as e:
        print(args, "exit", e.code)
print(p.parse_known_args(["x", "--unknown", "-q", "y", "z=1"][:4]))
q = argparse.ArgumentParser("q", fromfile_prefix_chars="@", argument_default=argparse.SUPPRESS, allow_abbrev=False)
q.add_argument("--foo")
q.add_argument("-1", "--one", action="store_true")
q.add_argument("pos", nargs="*", default=argparse.SUPPRESS)
print(q.parse_args([]), q.parse_args(["-1", "--foo", "x"]), q.parse_known_args(["--fo", "x"]))
open("args.txt", "w").write("--foo\nfrom file\nx\n")
print(q.parse_args(["@args.txt", "y"]))
q.set_defaults(func=len, foo="set")
print(q.parse_args([]).func, q.get_default("foo"), q.parse_args([], argparse.Namespace(foo="mine")))
r = argparse.ArgumentParser("r")
r.add_argument("cmd")
r.add_argument("rest", nargs=argparse.REMAINDER)
print(r.parse_args(["run", "-x", "--", "y"]))
i = argparse.ArgumentParser("i")
i.add_argument("--foo")
i.add_argument("cmd")
i.add_argument("rest", nargs="*", type=int)
print(i.parse_intermixed_args("doit 1 --foo bar 2 3".split()), i.parse_known_intermixed_args("a 1 --x 2".split()))
n = argparse.Namespace(a=1, b="x")
print(n, n == argparse.Namespace(b="x", a=1), "a" in n, vars(n), argparse.Namespace(**{"odd name": 1}))
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int)
child = argparse.ArgumentParser("child", parents=[parent], conflict_handler="resolve")
child.add_argument("--own")
child.add_argument("--shared", help="again")
print(child.parse_args(["--shared", "1"]), child.format_usage())


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values.upper(), option_string))


u = argparse.ArgumentParser("u", prefix_chars="-+")
u.add_argument("+w", "++word", action=Upper)
print(u.parse_args(["++word", "hi"]), u.parse_args(["+w", "x"]), u.add_argument("--z", deprecated=True))
