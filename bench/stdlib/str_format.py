"""str.format with positions, names, attributes, indexes and specifications."""


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


size = 0
p = Point(1, 2.5)
row = ["a", {"k": "v"}]
for i in range(50_000):
    size += len("{} {} {}".format(i, "text", 2.5))
    size += len("{0:>10} {1:<10} {0:^10}".format("ab", i))
    size += len("{name}: {value:.2f} ({share:.1%})".format(name="n", value=i / 3, share=0.25))
    size += len("{0.x} {0.y} {1[0]} {1[1][k]}".format(p, row))
    size += len("{:,} {:#x} {:08b} {:+d} {!r:>6}".format(i, i, i & 255, i, "q"))
print(size)
