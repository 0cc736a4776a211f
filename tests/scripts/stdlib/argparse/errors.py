# Errors of users and of programs.
import argparse, sys
sys.stderr = sys.stdout
p = argparse.ArgumentParser("p")
p.add_argument("pos", type=int, choices=range(3))
p.add_argument("--num", type=float)
p.add_argument("--name", choices=["a", "b"])
p.add_argument("--nest", nargs=2)
p.add_argument("--plus", nargs="+")
p.add_argument("--flag", action="store_true")
p.add_argument("-q", action="store_true")
g = p.add_mutually_exclusive_group()
g.add_argument("--x", action="store_true")
g.add_argument("--y", action="store_true")
for args in ["", "9", "x", "1 2", "1 --num", "1 --num x", "1 --name c", "1 --n 3", "1 --nest 1", "1 --plus", "1 --flag=3", "1 --x --y", "1 --what", "1 -z", "1 -qz", "-h"]:
    try:
        print(args, p.parse_args(args.split()))
    except SystemExit as e:
        print(args, "exit", e.code)
e = argparse.ArgumentParser("e", exit_on_error=False)
e.add_argument("--n", type=int)
for args in [["--n", "x"], ["--n"], ["extra"]]:
    try:
        e.parse_args(args)
    except argparse.ArgumentError as x:
        print(type(x).__name__, x, x.argument_name)


def even(s):
    if int(s) % 2:
        raise argparse.ArgumentTypeError("%s is odd" % s)
    return int(s)


e.add_argument("--even", type=even)
e.add_argument("--fun", type=lambda s: int(s))
for args in [["--even", "3"], ["--even", "x"]]:
    try:
        e.parse_args(args)
    except argparse.ArgumentError as x:
        print(x)
for f in [lambda: e.add_argument("--n"), lambda: e.add_argument("-"), lambda: e.add_argument("x", "--y"), lambda: e.add_argument("--z", action="nope"), lambda: e.add_argument("--z", type="int"),
          lambda: e.add_argument("--z", nargs=2, metavar=("A",)), lambda: e.add_argument("z", required=True), lambda: e.add_argument("--z", nargs=0), lambda: e.add_argument("--z", const=1),
          lambda: argparse.ArgumentParser(conflict_handler="x"), lambda: e.add_argument("--z", action="store_true", type=int), lambda: e.add_mutually_exclusive_group().add_argument("m"), lambda: e.add_argument("a", dest="b"),
          lambda: argparse.ArgumentParser(parents=[3]), lambda: argparse.Action([], "x")(1, 2, 3), lambda: e.add_argument("--f", type=argparse.FileType)]:
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, str(x).replace("argparse.py", ""))
print(argparse.FileType("w", encoding="utf-8"), argparse.FileType()("-") is sys.stdin)
try:
    argparse.FileType()("/no/such")
except argparse.ArgumentTypeError as x:
    print(x)
