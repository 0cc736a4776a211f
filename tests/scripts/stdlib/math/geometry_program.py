# Geometry with math: polygons, circles, great circles, number theory helpers.
import math
from math import *
def area(pts): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(pts, pts[1:] + pts[:1]))) / 2
def perimeter(pts): return sum(dist(a, b) for a, b in zip(pts, pts[1:] + pts[:1]))
sq = [(0, 0), (4, 0), (4, 3), (0, 3)]; print(area(sq), perimeter(sq), area([(0, 0), (5, 1), (2, 4)]))
def hull(pts):
    pts = sorted(set(pts))
    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and (out[-1][0] - out[-2][0]) * (p[1] - out[-2][1]) <= (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0]): out.pop()
            out.append(p)
        return out
    return half(pts)[:-1] + half(pts[::-1])[:-1]
print(hull([(0, 0), (2, 1), (4, 0), (4, 4), (1, 3), (0, 4), (2, 2)])); lat = lambda a, b, c, d: 2 * 6371 * asin(sqrt(sin(radians(c - a) / 2) ** 2 + cos(radians(a)) * cos(radians(c)) * sin(radians(d - b) / 2) ** 2)); print(f"{lat(52.52, 13.405, 48.8566, 2.3522):.3f} km")
print([round(degrees(atan2(y, x))) % 360 for x, y in ((1, 0), (1, 1), (0, 1), (-1, 0), (0, -1))], [f"{sin(radians(a)):.4f}" for a in range(0, 360, 45)], hypot(3, 4), f"{pi:.15f} {e:.15f} {tau:.15f}")
print(gcd(*[24, 36, 60]), lcm(*range(1, 21)), comb(49, 6), perm(10, 3), isqrt(10**20 + 1), prod(range(1, 11)) == factorial(10), fsum([.1] * 10) == 1.0, sum([.1] * 10) == 1.0, floor(-2.5), ceil(-2.5), trunc(-2.5), copysign(1, -0.0), isclose(sqrt(2) ** 2, 2)); print([n for n in range(1, 50) if n * n in [a * a + b * b for a in range(1, n) for b in range(a, n)]])
