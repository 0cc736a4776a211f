# post_mortem() looks at what an exception has left.
import pdb


def inner(v):
    word = "w"
    return v[word]


def outer():
    data = {}
    try:
        inner(data)
    except KeyError as e:
        raise ValueError("bad data") from e


try:
    outer()
except ValueError as e:
    pdb.post_mortem(e)
try:
    pdb.post_mortem()
except ValueError as e:
    print(e)
try:
    outer()
except ValueError as e:
    pdb.post_mortem(e.__traceback__)
print(pdb.runeval("1 + 1"))
