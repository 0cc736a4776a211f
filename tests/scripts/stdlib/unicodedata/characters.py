# Names, categories and other properties of characters.
import unicodedata as u

for c in 'aZ5 .,-_(\xbd\xe9\u0301\u20ac\u05d0\u0661\u4e00\uff21\uff71\u200b\n\x7f\U0001F600\ud800\ue000\u2028\u202e':
    print(ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.decimal(c, None))
for name in ('SNOWMAN', 'latin small letter a', 'GREEK SMALL LETTER OMEGA', 'NO SUCH THING', 'HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E00'):
    try:
        print(name, ascii(u.lookup(name)))
    except KeyError as e:
        print(e)
for f, args in ((u.name, ('\n',)), (u.name, ('ab',)), (u.name, (5,)), (u.category, ('ab',)), (u.category, (5,)), (u.decimal, ('x',)), (u.lookup, (5,)), (u.normalize, ('NFX', 'a')), (u.normalize, (5, 'a')), (u.normalize, ('NFC', 5))):
    try:
        print(f(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
