# Caesar, Vigenère, run-length, LZ-like compression, base64 by hand.
from itertools import cycle, groupby
import string
def caesar(s, k):
    return s.translate(str.maketrans(string.ascii_letters, "".join(a[k % 26:] + a[:k % 26] for a in (string.ascii_lowercase, string.ascii_uppercase))))
msg = "Attack at Dawn! Zulu 42"
print(caesar(msg, 3), caesar(caesar(msg, 3), -3) == msg, caesar(msg, 13))
def vigenere(s, key, sign=1):
    ks = cycle(ord(c) - 97 for c in key)
    return "".join(chr((ord(c) - 97 + sign * next(ks)) % 26 + 97) if c.islower() else c for c in s)
enc = vigenere("attack at dawn", "lemon"); print(enc, vigenere(enc, "lemon", -1))
def rle(s): return [(c, len(list(g))) for c, g in groupby(s)]
print(rle("aaabbc"), "".join(c * n for c, n in rle("aaabbc")), "".join(f"{n}{c}" for c, n in rle("WWWWBWWB")))
def lz(s):
    table, out, w = {chr(i): i for i in range(256)}, [], ""
    for c in s:
        if w + c in table: w += c
        else: out.append(table[w]); table[w + c] = len(table); w = c
    return out + ([table[w]] if w else [])
def unlz(codes):
    table = {i: chr(i) for i in range(256)}
    it = iter(codes); w = out = table[next(it)]
    for k in it:
        e = table[k] if k in table else w + w[0]
        out += e; table[len(table)] = w + e[0]; w = e
    return out
text = "TOBEORNOTTOBEORTOBEORNOT" * 3; codes = lz(text); print(codes[:20], len(text), len(codes), unlz(codes) == text)
A = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
def b64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]; n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        out += "".join(A[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out
print([b64(b"Many hands"[:n]) for n in range(5)], b64("ünïcode".encode()))
h = 0xcbf29ce484222325
for b in b"hash me": h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
print(f"{h:016x}"); crc = 0xffffffff
for b in b"123456789":
    crc ^= b
    for _ in range(8): crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
print(f"{crc ^ 0xffffffff:08x}")
