# textwrap: wrap, fill, dedent, indent, shorten.
import textwrap
s = "The quick brown fox jumped over the lazy dog, again and again. It didn't-stop for supercalifragilistic words."
for kw in ({"width": 30}, {"width": 20, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 10}, {"width": 10, "break_long_words": False}, {"width": 15, "break_on_hyphens": False}, {"width": 20, "max_lines": 2}, {"width": 25, "max_lines": 2, "placeholder": " [more]"}, {"width": 30, "drop_whitespace": False}, {"width": 40, "fix_sentence_endings": True}): print(kw, textwrap.wrap(s, **kw))
print(textwrap.fill("a b c d e", 3), textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("a\tb\nc", 10), textwrap.wrap("a\tb", expand_tabs=False), textwrap.wrap("x\ny", replace_whitespace=False), textwrap.wrap("abcdefghij", 4), textwrap.wrap("em--dash test-ing", 7), textwrap.wrap("one two", tabsize=2, width=3))
print(repr(textwrap.dedent("""
    a
      b
    c

   """)), repr(textwrap.dedent("  x\n\ty")), repr(textwrap.dedent("\tq\n\t\tr\n")), repr(textwrap.dedent("no indent\n  x")), repr(textwrap.dedent("")), repr(textwrap.dedent("  a\n \n  b")), repr(textwrap.indent("a\n\nb\n  c", "> ")), repr(textwrap.indent("a\n\nb", "+", lambda l: True)), textwrap.shorten("Hello  world, this is long", 15), textwrap.shorten("Hello world", 50), textwrap.shorten("Hello world!", 8, placeholder="."), textwrap.shorten("a" * 30, 10))
for e in ["textwrap.wrap('a', 0)", "textwrap.wrap(5)", "textwrap.shorten('hello world', 3)", "textwrap.wrap('a b', 5, max_lines=0)", "textwrap.wrap('a', 'x')", "textwrap.wrap('a', foo=1)", "textwrap.dedent(5)", "textwrap.indent('a')", "textwrap.wrap('hello world x', 5, max_lines=1, placeholder='too long')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
w = textwrap.TextWrapper(width=12); w.initial_indent = "-> "; print(w.wrap("some words to wrap here"), w.fill("x y"), w.width, w.break_long_words, w.tabsize)
