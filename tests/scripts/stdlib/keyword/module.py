# keyword: lists and tests.
import keyword
print(keyword.kwlist, len(keyword.kwlist), keyword.softkwlist)
print([keyword.iskeyword(w) for w in ("if", "match", "True", "print", "async", "", "IF")], [keyword.issoftkeyword(w) for w in ("match", "case", "_", "type", "if", "soft")])
for w in keyword.kwlist:
    try: compile(f"{w} = 1", "", "exec"); print("assignable", w)
    except SyntaxError: pass
for w in keyword.softkwlist: exec(f"{w} = 1")
print("soft keywords are assignable", "if".isidentifier(), keyword.iskeyword("if") and "if".isidentifier())
try: print(keyword.iskeyword([]))
except TypeError as e: print(e)
