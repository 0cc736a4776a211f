# indent as a number and as text
import reprlib

data = {"a": [1, (2, 3)], "b": set()}
print(reprlib.Repr(indent=2).repr(data))
print(reprlib.Repr(indent="--").repr([1, [2]]))
print(reprlib.Repr(indent="", maxlevel=1).repr([[1], 2]))
for bad in (-1, 1.5, []):
    try:
        print(reprlib.Repr(indent=bad).repr([1]))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
