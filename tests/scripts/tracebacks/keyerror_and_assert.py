# AssertionError at top level of a function in a loop.
def check(values):
    for v in values:
        assert v > 0, f"value {v} is not positive"
check([1, 2, -3])
