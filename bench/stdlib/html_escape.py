"""html.escape and unescape, cookies, and e-mail messages parsed."""
import html
from email import message_from_string
from http.cookies import SimpleCookie

total = 0
for i in range(20_000):
    s = html.escape("<a href='x?a=1&b=%d'>\"q\"</a>" % i)
    total += len(s) + len(html.unescape(s + "&eacute;&#233;"))
for i in range(400):
    m = message_from_string("From: a@example.org\nTo: b@example.org\nSubject: Number %d\nContent-Type: text/plain; charset=utf-8\n\nBody\n" % i)
    total += len(m["subject"]) + len(m.get_payload()) + len(m.get_content_charset())
    c = SimpleCookie("session=abc%d; theme=dark" % i)
    c["session"]["path"] = "/"
    total += len(c.output())
print(total)
