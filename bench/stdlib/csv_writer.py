"""csv.writer and DictWriter, with quoting where it is needed and everywhere."""
import csv
import hashlib
import io

rows = [(i, "name %d" % i, 'a "quoted", text' if i % 3 == 0 else "plain", i * 1.25, None) for i in range(8000)]
total = hashlib.md5()
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
    out = io.StringIO()
    writer = csv.writer(out, quoting=quoting)
    for row in rows:
        writer.writerow(row)
    writer.writerows(rows)
    total.update(out.getvalue().encode())
out = io.StringIO()
names = csv.DictWriter(out, ["id", "name", "text"], extrasaction="ignore")
names.writeheader()
for row in rows:
    names.writerow({"id": row[0], "name": row[1], "text": row[2], "other": 1})
total.update(out.getvalue().encode())
print(total.hexdigest())
