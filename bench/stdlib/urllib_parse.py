"""URLs split, joined, quoted and their queries parsed."""
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode, urljoin, urlparse, urlsplit, urlunsplit

total = 0
for i in range(10_000):
    url = "https://user:pw@example%d.org:8080/path/to/%d;p?q=a%%20b&n=%d&n=2#frag" % (i % 50, i, i)
    u = urlparse(url)
    total += u.port + len(u.hostname) + len(u.path) + len(urlunsplit(urlsplit(url)))
    total += len(parse_qs(u.query)) + len(parse_qsl(u.query))
    total += len(quote("a b/č&%d" % i)) + len(unquote("a%20b%C4%8D")) + len(urlencode({"x": i, "y": "ž w"}))
    total += len(urljoin(url, "../other?z=%d" % i))
print(total)
