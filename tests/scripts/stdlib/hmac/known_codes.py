# The test cases of RFC 2202 and RFC 4231, one call and piece by piece.
import hmac

CASES = [
    (b"\x0b" * 20, b"Hi There"),
    (b"Jefe", b"what do ya want for nothing?"),
    (b"\xaa" * 20, b"\xdd" * 50),
    (b"\xaa" * 131, b"Test Using Larger Than Block-Size Key - Hash Key First"),
]
for key, message in CASES:
    for name in "md5", "sha1", "sha256", "sha512":
        whole = hmac.digest(key, message, name)
        pieces = hmac.new(key, digestmod=name)
        for i in range(0, len(message), 7):
            pieces.update(message[i:i + 7])
        print(name, whole.hex()[:40], hmac.compare_digest(whole, pieces.digest()), pieces.name, pieces.block_size)
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest("abc", "abd"), hmac.compare_digest(b"", b"x"))
