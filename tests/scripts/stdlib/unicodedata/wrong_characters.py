# What is no character, no name and no form.
import unicodedata as u

CASES = [
    lambda: u.name("ab"), lambda: u.name(""), lambda: u.name(65), lambda: u.name("\x00"), lambda: u.name("\ue000"),
    lambda: u.lookup("NO SUCH CHARACTER"), lambda: u.lookup(""), lambda: u.lookup(b"SPACE"), lambda: u.decimal("x"),
    lambda: u.digit("x"), lambda: u.numeric("x"), lambda: u.decimal("x", None), lambda: u.digit("½", -1),
    lambda: u.numeric("½", -1), lambda: u.normalize("NFX", "a"), lambda: u.normalize("NFC"), lambda: u.normalize("NFC", b"a"),
    lambda: u.is_normalized("nfc", "a"), lambda: u.category(""), lambda: u.bidirectional("ab"), lambda: u.combining(5),
    lambda: u.east_asian_width(), lambda: u.mirrored("xy"), lambda: u.decomposition(None), lambda: u.name("\x00", default="none"),
]
for case in CASES:
    try:
        print(repr(case()))
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
