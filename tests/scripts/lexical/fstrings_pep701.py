# Formatted strings as PEP 701 allows them.
name = "x"
d = {"key": [1, 2, 3]}
print(f"{d["key"][0]}", f'{d['key'][-1]}')
print(f"{'\n'.join(["a", "b"])}")
print(f"{1 + 1 # a comment
}")
print(f"{
    name
    + "y"
}")
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"{name!r} {name!s} {name!a} {name=} {name = } {name=!s} {1+1=:>5}")
print(f"{{literal}} {{{name}}} }}{{")
width, prec = 10, 3
print(f"[{3.14159:{width}.{prec}}] [{'s':^{width}}] [{42:#0{width}x}]")
print(f"{(lambda x: x * 2)(4)}")
print(f"{x:=5}" if (x := 3) else "", f"{(y := 5)}", y)
print(f"{[i for i in range(3)]} { {1: 2}[1] } {{}}")
print(rf"\d{name}\{name}", fr'{1}\n')
print(f"a" "b{c}" f"{name}")
print(f"""{
    1
} and {
    2
}""")
print(f"{'a' 'b'}", f"{1,2}", f"{*[1, 2],}", f"{1 if True else 2}", f"{not 1}", f"{1 != 2}")
print(f"\N{BULLET} \x41 {'\x42'}")
class D:
    def __format__(self, spec): return f"<{spec}>"
print(f"{D():any spec {name} {{}}}" if False else f"{D():any spec {name}}", f"{D()}")
print(f"{d!r:>30}|{name!r:*^9}|")
for bad in ['f"{}"', 'f"{a b}"', 'f"}"', 'f"{a"', 'f"{a!x}"', 'f"{a!}"', 'f"{=}"', "f'{a:{b}'", 'f"{lambda x: 1}"', 'f"{*}"']:
    try:
        eval(bad)
        print(bad, "accepted")
    except SyntaxError as e:
        print(bad, "->", e.msg)
