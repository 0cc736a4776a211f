# Format specs as people use them in f-strings.
pi, n, s, neg = 3.14159265, 1234567, "text", -42
print(f"{pi:.2f}|{pi:8.3f}|{pi:<8.2f}|{pi:^9.1f}|{pi:>+9.3f}|{pi:08.2f}|{pi:e}|{pi:.3g}|{pi:%}|{pi:.1%}|{-pi:.2f}|{pi:10}|{pi:,.4f}")
print(f"{n:,}|{n:_}|{n:>12,}|{n:<12}|{n:^12}|{n:012}|{n:+}|{n: }|{n:x}|{n:#X}|{n:b}|{n:o}|{n:e}|{n:.2e}|{n:,.2f}|{neg:05}|{neg:=6}|{neg:+}|{neg:x}|{neg:<6}|")
print(f"{s}|{s:10}|{s:<10}|{s:>10}|{s:^10}|{s:*^10}|{s:.2}|{s:10.2}|{s!r}|{s!r:>8}|{s!s:.1}|{s.upper():->8}|{s[::-1]}|{s * 2}|{len(s)}|{s!a}")
w, p, fill, al = 12, 3, "#", "^"
print(f"{pi:{w}.{p}f}|{s:{fill}{al}{w}}|{n:{fill}>{w},}|{pi:.{p + 1}}|{s:{'<' if w > 5 else '>'}{w}}|{n:{'x'}}|{pi:{'.' + str(p) + 'e'}}|")
print(f"{n=} {pi=:.2f} {s=!r:>8} {s = } {n + 1 = } {s.upper()=} {neg=:>6} {[1, 2]=}")
print(f"{True} {True:d} {True:>6} {None} {None!r:>6} {[1, 'a']} {(1,)} {{}} {{{n}}} {'nested ' + f'{s}'} {1 if n else 2} {n:{'>'}{10}} {dict(a=1)} {'a' 'b'} {n!s:>10} {...}")
print(f"{'é':>3}|{'日本':^6}|{'😀':*<3}|{'tab\t'!r}|{b'bytes'}|{b'x'!s:>6}|{1j:.1f}|{10**20:,}|{0.1 + 0.2}|{1e100}|{float('inf'):>6}|{float('nan'):<5}|{-0.0}|{0:.0f}|{1e-7}|{123456789.123:.2f}|{0.5:.0f}|{1.5:.0f}|{2.5:.0f}|{1e15}|{1e16}")
class T:
    def __format__(self, spec): return f"T[{spec}]"
print(f"{T()}|{T():x:y}|{T():%Y-%m-%d %H:%M}|{T():{s}}|{T()!s:.3}" if False else f"{T()}|{T():x:y}|{T():%Y-%m-%d %H:%M}|{T():{s}}")
for r in [("id", "name", "amount"), (1, "apple", 1.5), (22, "kiwi", 100.25)]: print(f"{r[0]!s:>4} {r[1]:<8} {r[2]!s:>8}")
