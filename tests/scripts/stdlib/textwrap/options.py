# wrap and fill with their options
import textwrap

text = "Hello there -- you goof-ball, use the -b option!\tTabs  and   spaces.\nNew lines."
for options in ({}, {"expand_tabs": False}, {"replace_whitespace": False}, {"drop_whitespace": False}, {"break_on_hyphens": False}, {"initial_indent": "* ", "subsequent_indent": "  "}, {"max_lines": 2}, {"max_lines": 1, "placeholder": "~"}, {"fix_sentence_endings": True}, {"tabsize": 2}):
    print(options, textwrap.wrap(text, 22, **options))
print(textwrap.wrap("averyveryverylongword x", 8), textwrap.wrap("averyveryverylongword x", 8, break_long_words=False), textwrap.wrap(""), repr(textwrap.fill("a b", 1)), textwrap.shorten("Hello  world of words", 12), textwrap.shorten("Hello", 3, placeholder=""))
for bad in (lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("x y z", 5, max_lines=1, placeholder="too long for it"), lambda: textwrap.wrap("a", nope=1), lambda: textwrap.wrap(3)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
