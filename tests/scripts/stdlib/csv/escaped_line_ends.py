# A line end behind the escape character belongs to the field, and the record goes on in the next line.
import csv
import io

rows = [["\na", "b\nc", "d\n"], ["\r\nx", "y"], ["\n\nu", "v\n\nw", "x\n\n"]]
for end in "\r\n", "\n", "\r":
    f = io.StringIO(newline="")
    csv.writer(f, lineterminator=end, quoting=csv.QUOTE_NONE, escapechar="\\").writerows(rows)
    f.seek(0)
    print(list(csv.reader(f, quoting=csv.QUOTE_NONE, escapechar="\\")) == rows, repr(f.getvalue())[:60])
print(list(csv.reader(["^"], escapechar="^")), list(csv.reader(["a^", "b,c"], escapechar="^")), list(csv.reader(["a^\n", "b,c\n"], escapechar="^")))
try:
    list(csv.reader(["^"], escapechar="^", strict=True))
except csv.Error as e:
    print(e)
