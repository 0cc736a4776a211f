# Sieve, factorisation, perfect numbers, Goldbach.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
primes = sieve(10000)
print(len(primes), primes[:10], primes[-3:], sum(primes))
def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1: out[n] = out.get(n, 0) + 1
    return out
for n in (1, 2, 360, 97, 1001, 2**31 - 1, 600851475143, 10**9):
    print(n, " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factor(n).items()) or "unit")
print([n for n in range(2, 1000) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])
ps = set(primes)
print(all(any(n - p in ps for p in primes if p <= n // 2) for n in range(4, 600, 2)), [(p, p + 2) for p in primes if p + 2 in ps][:6])
def is_prime(n):
    if n < 2: return False
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % a == 0: return n == a
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([is_prime(n) for n in (2, 561, 7919, 2**61 - 1, 2**61 + 1, 2**89 - 1)], [p for p in range(60) if is_prime(2**p - 1)])
