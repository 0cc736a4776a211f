# Tokens have the right length and alphabet.
import secrets
import string

print(len(secrets.token_bytes()), len(secrets.token_hex(5)), len(secrets.token_urlsafe(8)), set(secrets.token_hex()) <= set(string.hexdigits))
print(0 <= secrets.randbelow(5) < 5, secrets.choice([1]), secrets.randbits(0), secrets.randbits(8) < 256, secrets.compare_digest(b'a', b'a'))
for f in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.token_hex('x'), lambda: secrets.token_bytes(-1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
