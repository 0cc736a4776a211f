# get_close_matches: how many, how close, and bad arguments
import difflib
import keyword

print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("wheel", keyword.kwlist), difflib.get_close_matches("accept", keyword.kwlist))
print(difflib.get_close_matches("Apple", keyword.kwlist), difflib.get_close_matches("pass", keyword.kwlist, n=1, cutoff=0.0))
print(difflib.get_close_matches("ab", ["ab", "abc", "abcd", "ba", "xy"], n=10, cutoff=0.5))
print(difflib.get_close_matches([1, 2], [[1], [2, 1], [3]], cutoff=0.3))
for kwargs in ({"n": 0}, {"n": -2}, {"cutoff": 1.5}, {"cutoff": -0.1}, {"n": "x"}):
    try:
        print(difflib.get_close_matches("a", ["a"], **kwargs))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(difflib.Match(1, 2, 3), difflib.Match(1, 2, 3)._asdict())
