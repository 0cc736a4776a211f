# indent of what is no text says so as joining lines does.
import textwrap

for text in (b"a\n", b" \n", b"", "a\n\n b"):
    try:
        print(repr(textwrap.indent(text, "> ")))
    except TypeError as e:
        print(e)
