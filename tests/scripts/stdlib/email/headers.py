# encoded words, addresses and dates
import email.header as H, email.utils as U
print(H.decode_header("=?utf-8?b?aMOpbGxv?= x =?iso-8859-1?q?=E9?="), str(H.make_header(H.decode_header("=?utf-8?b?aMOpbGxv?= x"))), H.Header("héllo", "utf-8").encode(), H.Header("x" * 30 + " " + "y" * 60).encode())
for s in ["a@b", "A B <a@b>", '"A, B" <a@b>, c@d', "(c) a@b", "Group: a@b, c@d;", "<a@b>", "", "a b c", "=?utf-8?q?x?= <a@b>"]:
    print(U.parseaddr(s), U.getaddresses([s]))
for d in ["Mon, 20 Nov 1995 19:12:08 -0500", "20 Nov 1995 19:12:08 GMT", "Mon, 20 Nov 95 19:12 +0100", "x", "Fri, 09 Nov 2001 01:08:47 -0000"]:
    print(U.parsedate_tz(d), U.parsedate(d), U.parsedate_tz(d) and U.mktime_tz(U.parsedate_tz(d)))
print(U.formatdate(0), U.formatdate(0, usegmt=True), U.quote('a"b\\'), U.unquote('"a"'), U.encode_rfc2231("é", "utf-8"), U.decode_rfc2231("utf-8''%C3%A9"), U.formataddr(("A. B", "a@b")), U.formataddr(("", "a@b")))
