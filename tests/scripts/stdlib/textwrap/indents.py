# dedent and indent
import textwrap

for text in ("  a\n  b\n", "  a\n    b\n\n  c", "\ta\n  b", "  a\n \n  b\n", "a\n  b", "   \n  x\n", "", "\n\n", "  a\n\tb"):
    print(repr(text), repr(textwrap.dedent(text)))
print(repr(textwrap.indent("a\n\n  \nb", "> ")), repr(textwrap.indent("a\n\nb\n", "+ ", lambda line: True)), repr(textwrap.indent("a\r\nb", "-")), repr(textwrap.indent("", "x")))
w = textwrap.TextWrapper(width=10, initial_indent=">")
print(w.wrap("one two three four"), w.fill("a " * 8), w.width)
for bad in (3, b"  a"):
    try:
        print(textwrap.dedent(bad))
    except TypeError as e:
        print(type(e).__name__)
