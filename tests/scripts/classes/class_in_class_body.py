# __class__ in a class body: a comprehension runs in the body, before the class exists.
bodies = {
    "list": "x = [__class__ for _ in [1]]",
    "bare": "x = __class__",
    "nested": "x = [[__class__ for _ in [1]] for _ in [1]]",
    "own name": "__class__ = 2\n    x = [__class__ for _ in [1]]",
    "generator": "x = (__class__ for _ in [1])",
    "method": "x = property(lambda self: [__class__ for _ in [1]])",
}
for name, body in bodies.items():
    space = {"__name__": "m"}
    try:
        exec("class C:\n    " + body, space)
        C = space["C"]
        print(name, [c is C for c in C.x] if name == "generator" else [c is C for c in C().x])
    except NameError as e:
        print(name, type(e).__name__, e)
exec("__class__ = 5\nclass C:\n    x = [__class__ for _ in [1]]\nprint(C.x)", {"__name__": "m"})
