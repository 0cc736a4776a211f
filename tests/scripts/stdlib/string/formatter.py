# Formatter: fields, conversions, own types of lookups
import string

f = string.Formatter()
print(f.format("{0} {name!r:>5} {} {1[0]}" if False else "{0} {name!r:>5} {1[0]:03}", "a", [7], name="x"), list(f.parse("a{b!r:c}d{{e}}{}")))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        print("unused", sorted(set(kwargs) - used))


print(Default().format("{a} {b!u} {}", 0, b="text", c=1))
for bad in ("{} {0}", "{", "{0", "{!x}", "{a.b}", "{0[}"):
    try:
        print(f.format(bad, 1, a=2))
    except (ValueError, AttributeError, KeyError, IndexError) as e:
        print(type(e).__name__, e)
print(string.capwords("some  words-here x"), string.capwords("a-b", "-"), string.hexdigits, string.whitespace == " \t\n\r\v\f", len(string.printable))
