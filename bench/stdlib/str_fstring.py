"""f-strings with values, conversions and specifications."""
size = 0
name, price = "widget", 12.5
for i in range(60_000):
    size += len(f"{name} {i} {price}")
    size += len(f"{name!r:>12}|{i:06d}|{price:10.3f}|{i:,}")
    size += len(f"{i / 7:.2e} {i:x} {name:<10}{price:>{10}}")
    size += len(f"{i=} {name.upper()} {i % 3 == 0}")
print(size)
