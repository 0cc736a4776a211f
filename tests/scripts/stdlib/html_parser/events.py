# what is found in pages, whole and in pieces
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self, **k): self.out = []; super().__init__(**k)
    def handle_starttag(self, t, a): self.out.append(("start", t, a))
    def handle_endtag(self, t): self.out.append(("end", t))
    def handle_data(self, d):
        if self.out and self.out[-1][0] == "data": d = self.out.pop()[1] + d
        self.out.append(("data", d))
    def handle_comment(self, d): self.out.append(("comment", d))
    def handle_decl(self, d): self.out.append(("decl", d))
    def handle_pi(self, d): self.out.append(("pi", d))
    def unknown_decl(self, d): self.out.append(("unknown", d))
    def handle_charref(self, d): self.out.append(("char", d))
    def handle_entityref(self, d): self.out.append(("entity", d))
for s in ["<!DOCTYPE html><html><body class=\"a b\" id=x checked>Hi &amp; &#65; &lt;b&gt;<br/><p>x</p><!-- c --><?php x?></body>", "<a href=\"x?a=1&amp;b=2\" b='q\"'>t</a>", "<script>if (a<b) \"</p>\"</script>after", "<![CDATA[x]]>", "<img src=a/b.png/>", "text only", "<A HREF=X>Y</A >", "<div\nclass=\"x\"\n>t\n</div>", "<a b=1 b=2 c= d>", "<style>p>a{}</style>", "<!x y>", "<a b='>'>z"]:
    for cc in (True, False):
        p = P(convert_charrefs=cc); p.feed(s); p.close(); q = P(convert_charrefs=cc)
        for ch in s: q.feed(ch)
        q.close(); print(p.out, p.out == q.out, p.get_starttag_text())
