# what escape makes, unescape undoes
import html

for text in ("plain", "<&>", "a && b", "&amp;lt;", "ümlaut €", "\n\t", "1 < 2 > 0 & 'x' \"y\""):
    assert html.unescape(html.escape(text)) == text, text
    print(html.escape(text), "|", html.unescape(text))
print(html.__all__, html.unescape("no references"), html.unescape("&#1;&#11;&#xfdd0;") == "")
