# messages from text and bytes
import email
from email import policy
raw = "From: =?utf-8?q?J=C3=B6rg?= <j@x>\r\nSubject: a\r\n b\r\nContent-Type: multipart/mixed; boundary=\"q\"\r\n\r\npre\r\n--q\r\n\r\none\r\n--q\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\naMOpbGxv\r\n--q--\r\nepi"
p = email.message_from_string(raw); print(p["from"], repr(p["subject"]), p.is_multipart(), [x.get_payload(decode=True) for x in p.get_payload()], p.preamble, p.epilogue, p.defects, p.get_payload(1).get_content_charset())
p = email.message_from_bytes(raw.encode()); print(p.as_bytes() == raw.encode(), repr(p.as_string()))
p = email.message_from_string(raw, policy=policy.default); print(p["from"], p["subject"], type(p).__name__, p.get_body(("html",)).get_content())
for bad in ("no header\n", " continuation\nA: b\n\nx", "Content-Type: multipart/mixed\n\nx", "Content-Type: multipart/mixed; boundary=b\n\nx", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx", ""):
    p = email.message_from_string(bad); print(p.items(), repr(p.get_payload() if not p.is_multipart() else len(p.get_payload())), [type(d).__name__ for d in p.defects])
