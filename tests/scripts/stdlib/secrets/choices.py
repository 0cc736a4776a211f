# choice, randbelow, randbits
import secrets

print(all(secrets.randbelow(5) < 5 for _ in range(50)), {secrets.choice("ab") for _ in range(60)} == {"a", "b"}, all(secrets.randbits(3) < 8 for _ in range(50)), secrets.choice([7]), secrets.randbelow(1), secrets.randbits(0))
for bad in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.randbelow(-1), lambda: secrets.randbits(-1), lambda: secrets.choice(3)):
    try:
        print(bad())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
