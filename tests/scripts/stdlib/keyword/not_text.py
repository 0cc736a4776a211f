# anything may be asked
import keyword

print(keyword.iskeyword(3), keyword.iskeyword(None), keyword.issoftkeyword(("a",)))
for bad in ([], {}):
    try:
        print(keyword.iskeyword(bad))
    except TypeError as e:
        print(e)
print("if".isidentifier(), all(k.isidentifier() for k in keyword.kwlist))
