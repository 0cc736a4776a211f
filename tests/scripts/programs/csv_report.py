# sales from CSV, checked, joined and grouped, and reports as text and CSV
import csv
import io
import sys
from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

SALES = """\
date;region;product;units;price
2024-01-03;north;apple;10;1,20
2024-01-17;south;"pear; green";3;0,95
2024-02-01;north;plum;7;2,499
2024-02-11;east;apple;x;1,20
2024-02-29;south;apple;12;1,15
2024-02-30;south;apple;1;1,00
2024-03-05;north;"the ""big"" melon";1;12,00
2024-03-06;west;pear; 4 ;0,90
2024-03-07;north;apple
"""
REGIONS = "code,name,manager\nnorth,The North,Ann\nsouth,The South,Bob\n"
CENT = Decimal("0.01")


class Sale(NamedTuple):
    date: date
    region: str
    product: str
    units: int
    price: Decimal

    @property
    def total(self):
        return (self.units * self.price).quantize(CENT, ROUND_HALF_UP)

    @property
    def quarter(self):
        return f"{self.date.year}Q{(self.date.month + 2) // 3}"


def read_sales(text):
    reader = csv.DictReader(io.StringIO(text), delimiter=";")
    for row in reader:
        try:
            if None in row.values():
                raise ValueError(f"fields are missing: {[k for k, v in row.items() if v is None]}")
            yield Sale(date.fromisoformat(row["date"]), row["region"], row["product"], int(row["units"]),
                       Decimal(row["price"].replace(",", ".")))
        except (ValueError, InvalidOperation) as e:
            print(f"line {reader.line_num}: {e}", file=sys.stdout)


def table(rows, headers, align):
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(headers, *rows)]
    for row in [headers, ["-" * w for w in widths], *rows]:
        print("  ".join(f"{cell:{a}{w}}" for cell, a, w in zip(row, align, widths)).rstrip())


sales = list(read_sales(SALES))
regions = {row["code"]: row for row in csv.DictReader(io.StringIO(REGIONS))}
print()
table([(s.date, s.region, s.product, s.units, s.price, s.total) for s in sales],
      ["date", "region", "product", "units", "price", "total"], "<<<>>>")

print()
totals = defaultdict(lambda: [0, Decimal()])
for s in sales:
    name = regions.get(s.region, {}).get("name", f"({s.region})")
    totals[name][0] += s.units
    totals[name][1] += s.total
everything = sum(t for _, t in totals.values())
table([(name, n, t, f"{t / everything:.1%}") for name, (n, t) in sorted(totals.items(), key=lambda kv: -kv[1][1])]
      + [("sum", sum(n for n, _ in totals.values()), everything, "")],
      ["region", "units", "revenue", "share"], "<>>>")

print()
for month, group in groupby(sales, key=lambda s: s.date.strftime("%B %Y")):
    group = list(group)
    best = max(group, key=attrgetter("total"))
    print(f"{month:<14} {len(group)} sales, best {best.product} {best.total:>6}")

out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writerow(["quarter", "product", "total"])
by_product = sorted(((s.quarter, s.product, s.total) for s in sales), key=itemgetter(0, 1))
for (quarter, product), group in groupby(by_product, key=itemgetter(0, 1)):
    writer.writerow([quarter, product, float(sum(map(itemgetter(2), group)))])
print()
print(out.getvalue(), end="")
print([row for row in csv.reader(io.StringIO(out.getvalue()), quoting=csv.QUOTE_NONNUMERIC)][1])
dialect = csv.Sniffer().sniff(SALES.splitlines()[0])
print(repr(dialect.delimiter), sorted(csv.list_dialects()))
