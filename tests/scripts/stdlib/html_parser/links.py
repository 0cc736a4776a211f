# a program that collects links
from html.parser import HTMLParser
class Links(HTMLParser):
    def __init__(self): super().__init__(); self.links, self.text = [], None
    def handle_starttag(self, tag, attrs):
        if tag == "a": self.text = []; self.links.append([dict(attrs).get("href"), self.text, self.getpos()])
    def handle_endtag(self, tag):
        if tag == "a": self.text = None
    def handle_data(self, data):
        if self.text is not None: self.text.append(data)
p = Links(); p.feed("<ul>\n<li><a href='/a'>First <b>one</b></a></li>\n<li><a href=\"/b?x=1&amp;y=2\">Second &ndash; &eacute;</a>\n</ul><a>none</a>"); p.close()
for href, text, pos in p.links: print(href, "".join(text), pos)
p.reset(); print(p.getpos(), repr(p.rawdata))
