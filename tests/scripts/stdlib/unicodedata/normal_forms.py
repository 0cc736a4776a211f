# Normal forms.
import unicodedata as u

for s in ('abc', '\xe9', 'e\u0301', '\ufb01', '\u2100', '\uac00', '\u1100\u1161', 'a\u0323\u0307', 'a\u0307\u0323', '\u212b', '\xbd', '\uff21'):
    for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        print(form, ascii(s), ascii(u.normalize(form, s)), u.is_normalized(form, s))
