def __getattr__(name):
    if name == "forbidden": raise AttributeError("no such thing: " + name)
    return f"lazy {name}"
def __dir__(): return ["b", "a"]
