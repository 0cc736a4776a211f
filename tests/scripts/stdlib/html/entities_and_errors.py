# unescape of odd references; escape of what is no text
import html

for text in ("&lt;&amp;&quot;&#39;", "&#x41;&#65;&#X42;", "&notit; &notin; &no", "&#0; &#x110000; &#128; &#xD800;", "&copy &copy; &nosuch;", "a & b &; &#; &#x;", "&Aacute;&sup2;"):
    print(repr(text), repr(html.unescape(text)))
print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"", quote=False), html.escape(""))
for bad in (3, None, b"<"):
    try:
        print(html.escape(bad))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
