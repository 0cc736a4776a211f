# categories, numbers, widths, names
import unicodedata as u

for c in "aA1½٣ \n€中ßǅ̈😀\u200b":
    print(repr(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.decimal(c, None), u.name(c, "-"))
print(u.lookup("LATIN SMALL LETTER E WITH ACUTE"), u.lookup("greek small letter alpha"), u.lookup("CJK UNIFIED IDEOGRAPH-4E2D"))
for bad in (lambda: u.name("\n"), lambda: u.lookup("NO SUCH"), lambda: u.decimal("a"), lambda: u.category("ab"), lambda: u.category(""), lambda: u.name(3)):
    try:
        print(bad())
    except (ValueError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
