# markup that is not well-formed
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, t, a): print("start", t, a)
    def handle_startendtag(self, t, a): print("startend", t, a)
    def handle_endtag(self, t): print("end", t)
    def handle_data(self, d): print("data", repr(d))
    def handle_comment(self, d): print("comment", repr(d))
for s in ["<p", "a < b", "</x y>", "<>", "</>", "<a =x>", "&unknown;&#x41;", "<br//>", "<!---->", "<!-->x", "<a b=>c"]:
    print("::", s); p = P(); p.feed(s); p.close()
try: HTMLParser(True)
except TypeError as e: print(e)
