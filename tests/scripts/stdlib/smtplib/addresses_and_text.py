# Addresses in angle brackets, and text with network line ends and doubled dots.
import smtplib

for a in ("x@y", "<x@y>", "Name <x@y>", '"A, B" <x@y>', "", "<>", "not an address", "x@y (comment)", "é@ü"):
    print(repr(a), smtplib.quoteaddr(a))
for t in ("a\nb", "a\r\nb\rc\n", ".\n..x\n.y", "", "\n", "\r\r\n", "end."):
    print(repr(t), repr(smtplib.quotedata(t)))
for bad in (None, 3):
    try:
        print(smtplib.quotedata(bad))
    except TypeError as e:
        print("TypeError")
print(smtplib.SMTP_PORT, smtplib.SMTP_SSL_PORT, smtplib.LMTP_PORT, repr(smtplib.CRLF))
