# tokens have the lengths that are asked for
import secrets

print(len(secrets.token_bytes(5)), len(secrets.token_hex(5)), len(secrets.token_bytes()), type(secrets.token_urlsafe()).__name__, len(secrets.token_urlsafe(6)), secrets.token_hex(0), secrets.DEFAULT_ENTROPY)
print(set(secrets.token_hex(50)) <= set("0123456789abcdef"), secrets.token_bytes(8) != secrets.token_bytes(8))
for bad in (lambda: secrets.token_bytes(-1), lambda: secrets.token_hex("x"), lambda: secrets.token_bytes(1.5)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
