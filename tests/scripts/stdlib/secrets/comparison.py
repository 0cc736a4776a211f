# compare_digest, and the generator of the system
import secrets

print(secrets.compare_digest("abc", "abc"), secrets.compare_digest(b"a", b"b"), secrets.SystemRandom().random() < 1, secrets.__all__)
r = secrets.SystemRandom()
print(sorted(r.sample(range(5), 5)), r.seed(3), 1 <= r.randint(1, 6) <= 6)
for bad in (r.getstate, lambda: secrets.compare_digest("a", b"a"), lambda: secrets.compare_digest("é", "e")):
    try:
        print(bad())
    except (NotImplementedError, TypeError) as e:
        print(type(e).__name__, e)
