# A session with a server: its extensions, recipients that are refused, dots and line ends, several mails in one connection.
import smtplib
import socket
import threading


def serve(listener, talk):
    """A server that notes what it is told; DATA and refusals are all that it knows."""
    conn, _ = listener.accept()
    with conn, conn.makefile("rwb") as f:
        def say(line):
            f.write(line + b"\r\n")
            f.flush()
        say(b"220 here")
        for line in f:
            line = line.rstrip(b"\r\n")
            talk.append(line.decode())
            word = line[:4].upper()
            if word == b"EHLO":
                say(b"250-here\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250-AUTH=LOGIN\r\n250-AUTH PLAIN CRAM-MD5\r\n250 HELP")
            elif word == b"DATA":
                say(b"354 go on")
                for line in f:
                    talk.append(repr(line))
                    if line == b".\r\n":
                        break
                say(b"250 taken")
            elif word == b"QUIT":
                say(b"221 bye")
                break
            else:
                say(b"550 no" if b"bad" in line else b"500 what?" if word == b"EXPN" else b"250-fine\r\n250 really")


def session(use):
    talk = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        t = threading.Thread(target=serve, args=(listener, talk))
        t.start()
        use(listener.getsockname()[1])
        t.join()
    print(*talk, sep="\n")


def one(port):
    with smtplib.SMTP("127.0.0.1", port, local_hostname="client.example") as s:
        print(s.ehlo())
        print(sorted(s.esmtp_features.items()), s.has_extn("Size"), s.has_extn("x"))
        print(s.sendmail("me@x", ["you@x", "bad@x", "Name <third@x>"], "Subject: hi\n\n.dot\nline\r\nlast"))
        try:
            s.sendmail("me@x", ["bad@x", "badder@x"], "x")
        except smtplib.SMTPRecipientsRefused as e:
            print(type(e).__name__, e.recipients, e.args)
        try:
            s.sendmail("bad@x", "you@x", b"x")
        except smtplib.SMTPSenderRefused as e:
            print(e.smtp_code, e.smtp_error, e.sender, e)
        print(s.verify("A B <c@d>"), s.expn("list"), s.noop(), s.help(), s.docmd("XTRA", "a b"))
        for bad in ("a\r\nb", "a\nb"):
            try:
                s.docmd(bad)
            except ValueError as e:
                print(e)


session(one)
