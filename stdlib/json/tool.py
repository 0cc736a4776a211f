# The command json.tool.
"""Check and reformat JSON: python -m json.tool."""

import argparse
import io
import json
import sys


def _parser():
    parser = argparse.ArgumentParser(
        prog='python -m json.tool',
        description='A simple command line interface for json module to validate and pretty-print JSON objects.')
    parser.add_argument('infile', nargs='?', help='a JSON file to be validated or pretty-printed', default='-')
    parser.add_argument('outfile', nargs='?', help='write the output of infile to outfile', default=None)
    parser.add_argument('--sort-keys', action='store_true', default=False,
                        help='sort the output of dictionaries alphabetically by key')
    parser.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false',
                        help='disable escaping of non-ASCII characters')
    parser.add_argument('--json-lines', action='store_true', default=False,
                        help='parse input using the JSON Lines format. '
                             'Use with --no-indent or --compact to produce valid JSON Lines output.')
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument('--indent', default=4, type=int,
                        help='separate items with newlines and use this number of spaces for indentation')
    layout.add_argument('--tab', action='store_const', dest='indent', const='\t',
                        help='separate items with newlines and use tabs for indentation')
    layout.add_argument('--no-indent', action='store_const', dest='indent', const=None,
                        help='separate items with spaces rather than newlines')
    layout.add_argument('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    return parser


def _read(name):
    if name == '-':
        return sys.stdin.read()
    with open(name, encoding='utf-8') as f:
        return f.read()


def main():
    """Run the command."""
    options = _parser().parse_args()
    layout = {'sort_keys': options.sort_keys, 'indent': options.indent, 'ensure_ascii': options.ensure_ascii}
    if options.compact:
        layout.update(indent=None, separators=(',', ':'))
    # all is read before the first is written: the output may go into the file of the input
    text = _read(options.infile)
    try:
        # a document is written before the next is looked at, and a mistake ends both
        objects = map(json.loads, io.StringIO(text)) if options.json_lines else [json.loads(text)]
        out = sys.stdout if options.outfile is None else open(options.outfile, 'w', encoding='utf-8')
        with out:
            for obj in objects:
                json.dump(obj, out, **layout)
                out.write('\n')
    except ValueError as e:
        raise SystemExit(e)


if __name__ == '__main__':
    try:
        main()
    except BrokenPipeError as e:
        sys.exit(e.errno)
