# errors
import difflib
for f in (lambda: difflib.get_close_matches("a", [], 0), lambda: difflib.get_close_matches("a", [], 1, 2), lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: list(difflib.unified_diff(["a"], ["b"], b"")), lambda: list(difflib.restore([], 3)),
          lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])), lambda: difflib.SequenceMatcher(a=[[1]], b=[[2]]), lambda: list(difflib.context_diff(["a"], [1]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
