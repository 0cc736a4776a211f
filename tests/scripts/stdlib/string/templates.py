# Template: substitute, safe_substitute, identifiers, own delimiters
import string

t = string.Template("$who likes ${what} for $$5, $who.")
print(t.substitute(who="ann", what="tea"), t.safe_substitute(who="bob"), t.get_identifiers(), t.is_valid(), t.template[:4])
for bad in ("$", "a $ b", "${x", "${1}", "$1"):
    t = string.Template(bad)
    print(repr(bad), t.is_valid(), t.safe_substitute(), end=" ")
    try:
        t.substitute()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
for bad in (lambda: string.Template("$x").substitute(), lambda: string.Template("$x").substitute({}, {}), lambda: string.Template(3).substitute()):
    try:
        print(bad())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"
    braceidpattern = "[A-Z]+"


print(Percent("%a %{B} %% %").safe_substitute(a=1, B=2), string.Template("$x").substitute({"x": 1}, x=2))
