# numbers as text and back
import locale
locale.setlocale(locale.LC_ALL, "C")
print(locale.str(1.5), locale.str(1e20), locale.atof("1.5"), locale.atoi("15"), locale.delocalize("1.5"), locale.localize("1.5"))
print(locale.format_string("%d %s %.2f", (1234567, "x", 3.14159)), locale.format_string("%d", 1234567, True), locale.format_string("%10.3f|%%", 1.5, grouping=True), locale.format_string("%(a)d %%", {"a": 5}), locale.format_string("%*d", (5, 42)))
print(f"{1234.5:n} {12:n}", sorted("bAaB", key=locale.strxfrm), locale.strcoll("a", "b"), locale.strcoll("b", "a"), locale.strcoll("a", "a"))
