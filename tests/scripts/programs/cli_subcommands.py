# a to-do tool with sub-commands on the command line, that keeps its items in a JSON file
import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
from pathlib import Path


class Store:
    def __init__(self, path):
        self.path = Path(path)
        self.items = json.loads(self.path.read_text()) if self.path.exists() else []

    def save(self):
        self.path.write_text(json.dumps(self.items, indent=2, sort_keys=True) + "\n")

    def find(self, number):
        try:
            return self.items[number - 1]
        except IndexError:
            raise LookupError(f"no item {number}") from None


def priority(text):
    levels = ["low", "normal", "high"]
    if text.isdigit() and int(text) < len(levels):
        return levels[int(text)]
    if text not in levels:
        raise argparse.ArgumentTypeError(f"{text!r} is not one of {', '.join(levels)}")
    return text


def cmd_add(args, store):
    for title in args.title:
        store.items.append({"title": title, "done": False, "priority": args.priority, "tags": sorted(args.tag or [])})
    store.save()
    print(f"{len(args.title)} added")


def cmd_list(args, store):
    shown = [(i, item) for i, item in enumerate(store.items, 1)
             if (args.all or not item["done"]) and (not args.tag or args.tag in item["tags"])]
    if args.format == "json":
        print(json.dumps([item for _, item in shown]))
        return
    for i, item in shown:
        mark = "x" if item["done"] else " "
        tags = "".join(f" #{t}" for t in item["tags"])
        print(f"{i:>3} [{mark}] {item['title']}{tags}" + (" !" if item["priority"] == "high" else ""))


def cmd_done(args, store):
    for number in args.number:
        store.find(number)["done"] = not args.undo
    store.save()


def build_parser():
    parser = argparse.ArgumentParser(prog="todo", description="Keep track of what is to be done.")
    parser.add_argument("--file", default="todo.json", metavar="FILE", help="where items are kept (default: %(default)s)")
    parser.add_argument("-V", "--version", action="version", version="%(prog)s 1.2")
    sub = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
    add = sub.add_parser("add", help="add items")
    add.add_argument("title", nargs="+")
    add.add_argument("-p", "--priority", type=priority, default="normal", help="low, normal or high")
    add.add_argument("-t", "--tag", action="append")
    add.set_defaults(run=cmd_add)
    show = sub.add_parser("list", aliases=["ls"], help="show items")
    show.add_argument("-a", "--all", action="store_true")
    show.add_argument("--tag")
    show.add_argument("--format", choices=["text", "json"], default="text")
    show.set_defaults(run=cmd_list)
    done = sub.add_parser("done", help="mark items")
    done.add_argument("number", nargs="+", type=int)
    done.add_argument("--undo", action="store_true")
    done.set_defaults(run=cmd_done)
    return parser


def main(argv):
    args = build_parser().parse_args(argv)
    try:
        args.run(args, Store(args.file))
    except LookupError as e:
        print(f"todo: {e}", file=sys.stderr)
        return 1
    return 0


def run(*argv):
    """Run a command as a shell would, and show what it shows."""
    print("$ todo", *argv)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(["--file", file, *argv])
        except SystemExit as e:
            status = e.code
    for text, prefix in ((out, ""), (err, "! ")):
        for line in text.getvalue().splitlines():
            print(prefix + line)
    if status:
        print(f"-> {status}")


os.environ["COLUMNS"] = "80"
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "todo.json")
    run("add", "buy milk", "write report", "-p", "high", "-t", "work", "-t", "desk")
    run("add", "sleep", "--priority=0")
    run("ls")
    run("done", "1")
    run("list", "--tag", "work")
    run("list", "-a", "--format", "json")
    run("done", "1", "--undo")
    run("done", "9")
    run("add", "x", "-p", "urgent")
    run("list", "--format", "yaml")
    run("--version")
    run()
    run("remove")
    run("-h")
    run("add", "--help")
    print(Path(file).read_text(), end="")
