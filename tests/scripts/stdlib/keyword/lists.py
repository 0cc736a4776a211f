# keywords and soft keywords
import keyword

print(keyword.kwlist)
print(keyword.softkwlist, len(keyword.kwlist))
print([w for w in ("if", "match", "None", "print", "async", "type", "_", "", "If") if keyword.iskeyword(w)])
print([w for w in ("if", "match", "case", "type", "_", "x") if keyword.issoftkeyword(w)], keyword.__all__)
