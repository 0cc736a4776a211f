# Dialects by name and class, and guessing.
import csv
print(csv.list_dialects(), csv.get_dialect("unix").lineterminator, csv.get_dialect("excel").doublequote)


class Semi(csv.excel):
    delimiter = ";"
    quoting = csv.QUOTE_ALL


csv.register_dialect("semi", Semi)
csv.register_dialect("pipe", "excel", delimiter="|")
print(next(csv.reader(["a;b"], "semi")), next(csv.reader(["a|b"], "pipe")), next(csv.reader(["a;b"], Semi())), next(csv.reader(["a;b,c"], Semi, delimiter=",")))
csv.unregister_dialect("semi")
print(csv.list_dialects(), csv.reader([], "pipe").dialect.delimiter)
s = csv.Sniffer()
for text in ["a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n3;4\n", "'a','b, c'\n'd','e'\n", "a\tb\n1\t2\n", '"x": "y"\n"z": "w"\n', "x|y|z\n1|2|3\n", "name, age\nann, 3\nbob, 4\n"]:
    d = s.sniff(text)
    print(repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, s.has_header(text))
print(s.sniff("a,b;c\nd,e;f\n", delimiters=";").delimiter)
