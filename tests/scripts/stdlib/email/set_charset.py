# set_charset encodes a payload that is not ASCII by the character set's own encoding.
from email.message import Message

for charset in ("utf-8", "iso-8859-1", "us-ascii"):
    for payload in ("plain", "h\xe9llo", "", None):
        m = Message()
        m.set_payload(payload)
        try:
            m.set_charset(charset)
        except UnicodeError as e:
            print(charset, ascii(payload), type(e).__name__, ascii(str(e)))
        else:
            print(charset, ascii(payload), m.items(), ascii(m.get_payload()))
