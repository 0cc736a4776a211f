# Commands with parsers of their own.
import argparse, os, sys
sys.stderr = sys.stdout
os.environ["COLUMNS"] = "80"
p = argparse.ArgumentParser("git")
p.add_argument("-C", dest="dir")
s = p.add_subparsers(dest="cmd", required=True, title="commands", help="what to do")
a = s.add_parser("add", aliases=["a"], help="add files")
a.add_argument("files", nargs="+")
a.add_argument("-n", action="store_true")
a.set_defaults(run="adding")
c = s.add_parser("commit", help="commit", description="Commit it.")
c.add_argument("-m", "--message", required=True)
h = s.add_parser("hidden")
print(p.parse_args(["-C", "x", "add", "f", "g", "-n"]))
print(p.parse_args(["a", "f"]), p.parse_args(["commit", "-m", "msg"]))
print(p.parse_known_args(["hidden", "--what"]))
p.print_help()
a.print_help()
print(c.format_usage())
for args in [[], ["nope"], ["commit"], ["add"], ["commit", "-m"], ["hidden", "x"]]:
    try:
        p.parse_args(args)
    except SystemExit as e:
        print("exit", e.code)
try:
    s.add_parser("add")
except argparse.ArgumentError as e:
    print(e)
q = argparse.ArgumentParser("q", exit_on_error=False)
q.add_subparsers().add_parser("x")
print(q.parse_args([]), q.format_usage())
for args in [["y"], ["--bad"]]:
    try:
        q.parse_args(args)
    except argparse.ArgumentError as e:
        print(e)
