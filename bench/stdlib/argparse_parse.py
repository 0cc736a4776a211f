"""argparse: parsers with sub-commands made, used and asked for help."""
import argparse

total = 0
for i in range(60):
    parser = argparse.ArgumentParser(prog="tool", description="A tool.")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--level", choices=["low", "high"], default="low")
    sub = parser.add_subparsers(dest="command", required=True)
    add = sub.add_parser("add", help="add things")
    add.add_argument("names", nargs="+")
    add.add_argument("-n", "--number", type=int, default=1, metavar="N")
    rm = sub.add_parser("rm", help="remove things")
    rm.add_argument("name")
    rm.add_argument("--force", action="store_true")
    for _ in range(10):
        a = parser.parse_args(["-vv", "--level=high", "add", "-n", "3", "x", "y"])
        total += a.number + len(a.names) + a.verbose + parser.parse_args(["rm", "--force", "z"]).force
    total += len(parser.format_usage())
print(total)
