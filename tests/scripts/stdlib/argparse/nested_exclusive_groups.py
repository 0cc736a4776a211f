# exclusive groups inside of others, which is deprecated, and how usage shows them
import argparse
import warnings

warnings.simplefilter("ignore")
for required in (False, True):
    parser = argparse.ArgumentParser(prog="PROG")
    outer = parser.add_mutually_exclusive_group(required=required)
    outer.add_argument("-a")
    outer.add_argument("-b")
    inner = outer.add_mutually_exclusive_group(required=required)
    inner.add_argument("-c")
    inner.add_argument("-d")
    last = inner.add_mutually_exclusive_group(required=required)
    last.add_argument("-e")
    last.add_argument("-f")
    print(parser.format_usage(), end="")
