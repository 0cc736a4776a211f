# The ways to log in, in their order; messages whose headers tell the addresses.
import base64
import smtplib
import socket
import threading
from email.message import EmailMessage


def serve(listener, talk, ways, refuse):
    conn, _ = listener.accept()
    with conn, conn.makefile("rwb") as f:
        def say(line):
            f.write(line + b"\r\n")
            f.flush()

        def ask(challenge):
            say(b"334 " + base64.b64encode(challenge))
            talk.append("answer " + base64.b64decode(f.readline()).decode())
        say(b"220 here")
        for line in f:
            line = line.rstrip(b"\r\n")
            talk.append(line.decode())
            word = line.split()[0].upper()
            if word == b"EHLO":
                say(b"250-here\r\n250 AUTH " + ways)
            elif word == b"AUTH":
                if line.endswith(b"CRAM-MD5"):
                    ask(b"<1@here>")
                elif b"LOGIN" in line:
                    ask(b"Password:")
                say(b"535 wrong" if line.split()[1] in refuse else b"235 welcome")
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
                say(b"250 fine")


def session(ways, refuse, use):
    talk = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        t = threading.Thread(target=serve, args=(listener, talk, ways, refuse))
        t.start()
        with smtplib.SMTP("127.0.0.1", listener.getsockname()[1], local_hostname="me") as s:
            try:
                print(use(s))
            except Exception as e:
                print(type(e).__name__, e)
        t.join()
    print(*talk, sep="\n")


for ways, refuse in ((b"LOGIN PLAIN CRAM-MD5", ()), (b"LOGIN PLAIN CRAM-MD5", (b"CRAM-MD5", b"PLAIN")), (b"PLAIN", (b"PLAIN",)), (b"KERBEROS", ())):
    session(ways, refuse, lambda s: s.login("user", "secret"))
session(b"PLAIN", (), lambda s: s.login("user", "secret", initial_response_ok=False))

m = EmailMessage()
m["From"] = "Me <me@x.example>"
m["To"] = "You <you@x.example>, other@x.example"
m["Cc"] = "third@x.example"
m["Bcc"] = "hidden@x.example"
m["Subject"] = "Hello"
m.set_content("Hello!\n.\nBye\n")
session(b"PLAIN", (), lambda s: s.send_message(m))
session(b"PLAIN", (), lambda s: s.send_message(m, from_addr="x@x", to_addrs=["y@y"]))
m.replace_header("To", "ü@x.example")
session(b"PLAIN", (), lambda s: s.send_message(m))
