# inspect.signature of what is not written in Python, and of classes that say their own.
import enum
import hashlib
import inspect
import io
import re


class Colour(enum.Enum):
    RED = 1


class Said:
    __signature__ = "(a, b=1)"


class Inherits(Said):
    def __init__(self, x):
        pass


for o in (Colour, enum.Enum, enum.IntFlag, bytes.maketrans, hashlib.md5, hashlib.pbkdf2_hmac, open, type, object, bool, staticmethod, classmethod,
          type(None), io.StringIO, io.FileIO, io.TextIOWrapper, io.BufferedReader, io.IOBase, re.error, re.sub, re.split, Said, Inherits, int.from_bytes, [].append, str.join):
    try:
        print(getattr(o, "__qualname__", o), inspect.signature(o))
    except ValueError as e:
        print(type(e).__name__, e)
try:
    inspect.signature(3)
except TypeError as e:
    print(e)
