# The scanner of JSONDecoder.
"""make_scanner: what reads one JSON value from a text."""

from _jsontext import Scanner as py_make_scanner
try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ['make_scanner']

make_scanner = c_make_scanner or py_make_scanner
