# Rows from lines, under the settings of dialects.
import csv, io
for text, kw in [("a,b,c\n1,2,3\n", {}), ('"a,b","c""d",e\r\n', {}), ("a;b|c\n", {"delimiter": ";"}), ("a, b,  c\n", {"skipinitialspace": True}), ("'a,b',c\n", {"quotechar": "'"}), ("a\\,b,c\\\\\n", {"escapechar": "\\"}),
                 ('"multi\nline",x\n', {}), ("\n\na\n\n", {}), ('a,"b', {}), ("", {}), ('""\n', {}), (",\n", {}), ('1,"2",x\n', {"quoting": csv.QUOTE_NONE}), ('"a\\"b",c\n', {"escapechar": "\\", "doublequote": False}), ('"a"b,c\n', {}), ("a\tb\n", {"dialect": "excel-tab"}),
                 ('1,2.5,"3"\n', {"quoting": csv.QUOTE_NONNUMERIC}), ('1,,""\n', {"quoting": csv.QUOTE_STRINGS}), ('1,,""\n', {"quoting": csv.QUOTE_NOTNULL}), ("é,ü\n", {}), ("a,b\r\rc", {}), (" a , b \n", {})]:
    print(repr(text), kw, end=" ")
    try:
        print(list(csv.reader(io.StringIO(text, newline=""), **kw)))
    except (csv.Error, ValueError) as e:
        print(type(e).__name__, e)
r = csv.reader(['a,"b', 'c",d', "e"])
print([(row, r.line_num) for row in r])
for d in [csv.DictReader(io.StringIO("x,y\n1,2\n3\n4,5,6\n\n7,8\n")), csv.DictReader(["1,2"], ["p", "q", "r"], restval="-"), csv.DictReader([])]:
    print(d.fieldnames, list(d), d.line_num)
