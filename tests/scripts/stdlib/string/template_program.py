# A mail merge and a configurable formatter.
import string
letter = string.Template("""Dear $title ${name},
you owe us $$${amount}. ${name}'s order #$order_no is late.
""")
people = [{"title": "Dr", "name": "Ann", "amount": "12.50", "order_no": 7}, {"title": "Mr", "name": "Bob", "amount": 3}]
for p in people:
    try: print(letter.substitute(p), end="")
    except KeyError as e: print("missing", e); print(letter.safe_substitute(p), end="")
class Html(string.Template):
    delimiter = "@"
    braceidpattern = r"[a-z.]+"
print(Html("<a href='@url'>@{link.text}</a> @@").safe_substitute({"url": "/x", "link.text": "hi"}))
class Upper(string.Formatter):
    def format_field(self, v, spec): return super().format_field(v, spec[:-1]).upper() if spec.endswith("u") else super().format_field(v, spec)
    def convert_field(self, v, c): return v[::-1] if c == "v" else super().convert_field(v, c)
print(Upper().format("{0:u} {1:>5u}| {0!v} {0!r:>9u}", "abc", "de"))
rot = str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13]); print("Uryyb, Jbeyq!".translate(rot)); print("".join(c for c in "Hello, World! 123" if c not in string.punctuation + string.whitespace), sum(c in string.hexdigits for c in "deadbeefxyz"), string.capwords("the END of days"), all(c in string.printable for c in "abc\n"))
