# Escaping, and back.
import html

text = """<a href="x?a=1&b=2">it's</a>"""
print(html.escape(text), html.escape(text, quote=False), html.escape(text, False), html.escape(''))
print(html.unescape(html.escape(text)) == text, html.__all__)
for bad in (None, 5):
    for f in (html.escape, html.unescape):
        try:
            print(f(bad))
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
