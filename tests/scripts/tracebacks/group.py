# An exception group with nested groups, chains and notes.
def fail(e):
    raise e
def collect(*fns):
    out = []
    for f in fns:
        try:
            f()
        except Exception as e:
            out.append(e)
    return out
def chained():
    try:
        fail(KeyError("inner"))
    except KeyError as e:
        raise TypeError("outer") from e
noted = ValueError("noted"); noted.add_note("remember me")
inner = ExceptionGroup("inner group", collect(lambda: 1 / 0, chained))
top = ExceptionGroup("top group", collect(lambda: fail(noted)) + [inner, OSError("never raised")])
top.add_note("note on the group")
raise top
