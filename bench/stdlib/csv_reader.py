"""csv.reader and DictReader over quoted and plain rows."""
import csv
import io

text = "id,name,comment,price\r\n" + "".join(
    '%d,name %d,"a ""quoted"" comment, number %d",%d.%02d\r\n' % (i, i, i, i, i % 100) for i in range(8000))
total = 0
for _ in range(4):
    for row in csv.reader(io.StringIO(text)):
        total += len(row[2])
for row in csv.DictReader(io.StringIO(text)):
    total += int(row["id"]) + len(row["comment"])
print(total)
