# headers of messages
import http.client, io
m = http.client.parse_headers(io.BytesIO(b"A: 1\r\nb: 2\r\n  more\r\na: 3\r\n\xe9: x\r\n\r\nrest")); print(m.items(), m["B"], m.get_all("A"), type(m).__name__, m.getallmatchingheaders("a"), "a" in m, len(m))
