# Lines from rows.
import csv, io
rows = [["a", "b c", 'd"e', "f,g"], [1, 2.5, None, True], ["line\nbreak", "", " ", "é"], ["'", "\\", ";", "x"]]
for kw in [{}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"delimiter": ";", "lineterminator": "\n"}, {"quotechar": "'"}, {"doublequote": False, "escapechar": "\\"},
           {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"dialect": "unix"}, {"quoting": csv.QUOTE_NONE}, {"escapechar": "\\"}]:
    out = io.StringIO()
    try:
        csv.writer(out, **kw).writerows(rows)
    except csv.Error as e:
        print(e, end=" ")
    print(kw, repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="?", lineterminator="\n")
w.writeheader()
w.writerow({"a": 1})
w.writerows([{"b": 2, "a": 3}])
csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 2})
print(repr(out.getvalue()), csv.writer(out).writerow([""]), csv.writer(out).writerow([]), csv.writer(out).writerow("abc"))
back = io.StringIO()
csv.writer(back).writerows([[str(x) for x in r] for r in rows])
print(list(csv.reader(io.StringIO(back.getvalue(), newline=""))) == [[str(x) for x in r] for r in rows])
