# Errors and what they carry; connections that are not there, or that go away; answers that make no sense.
import smtplib
import socket
import threading

for e in (smtplib.SMTPResponseException(1, b"a"), smtplib.SMTPSenderRefused(2, b"b", "c"), smtplib.SMTPRecipientsRefused({"d": (3, b"e")}),
          smtplib.SMTPAuthenticationError(535, b"no"), smtplib.SMTPServerDisconnected("gone")):
    print(repr(e), vars(e), [k.__name__ for k in type(e).__mro__][1:4])
s = smtplib.SMTP()
for f in (s.noop, s.quit, lambda: s.sendmail("a", "b", "c"), lambda: s.connect("127.0.0.1:x")):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e)
try:
    smtplib.SMTP("127.0.0.1", 1, timeout=0)
except ValueError as e:
    print(e)


def answering(*answers):
    """The port of a server that gives these answers, one to each line that comes."""
    listener = socket.create_server(("127.0.0.1", 0))

    def run():
        with listener, listener.accept()[0] as conn, conn.makefile("rwb") as f:
            for i, answer in enumerate(answers):
                if i and not f.readline():
                    break
                f.write(answer)
                f.flush()
    threading.Thread(target=run).start()
    return listener.getsockname()[1]


def attempt(use, *answers):
    try:
        with smtplib.SMTP("127.0.0.1", answering(*answers), local_hostname="me") as s:
            print(use(s))
    except smtplib.SMTPException as e:
        print(type(e).__name__, e.args)


attempt(None, b"554 go away\r\n")
attempt(lambda s: s.noop(), b"220 hi\r\n", b"what\r\n", b"221 bye\r\n")
attempt(lambda s: s.noop(), b"220 hi\r\n", b"250-one\r\n250 \r\n", b"221 bye\r\n")
attempt(lambda s: s.noop(), b"220 hi\r\n", b"")
attempt(lambda s: s.noop(), b"220 hi\r\n", b"250 " + b"x" * 9000 + b"\r\n")
attempt(lambda s: s.login("u", "p"), b"220 hi\r\n", b"250 me\r\n", b"221 bye\r\n")
attempt(lambda s: s.login("u", "p"), b"220 hi\r\n", b"250-me\r\n250 AUTH GSSAPI\r\n", b"221 bye\r\n")
attempt(lambda s: s.starttls(), b"220 hi\r\n", b"250 me\r\n", b"221 bye\r\n")
attempt(lambda s: s.starttls(), b"220 hi\r\n", b"250-me\r\n250 STARTTLS\r\n", b"454 not now\r\n", b"221 bye\r\n")
attempt(lambda s: s.ehlo_or_helo_if_needed(), b"220 hi\r\n", b"502 no\r\n", b"502 no\r\n", b"221 bye\r\n")
attempt(lambda s: s.data("x"), b"220 hi\r\n", b"503 first MAIL\r\n", b"221 bye\r\n")
attempt(lambda s: s.mail("a", ["SMTPUTF8"]), b"220 hi\r\n", b"250 ok\r\n", b"221 bye\r\n")
