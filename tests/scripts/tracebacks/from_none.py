# from None hides the context.
try:
    {}["k"]
except KeyError:
    raise ValueError("only this is shown") from None
