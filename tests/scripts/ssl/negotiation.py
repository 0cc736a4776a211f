# What both ends agree upon: versions, protocols of the application, and contexts by name.
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, connect, server_context

V = ssl.TLSVersion


def show(label, server, client, name="localhost"):
    c, s, _, _, errors = connect(server, client, name)
    print(label, c.version(), s.version(), c.selected_alpn_protocol(), s.selected_alpn_protocol())
    for who, e in errors.items():
        if e is not None:
            print("  ", who, type(e).__name__, e)
    return c, s


show("newest", server_context(), client_context())
show("old server", server_context(maximum_version=V.TLSv1_2), client_context())
show("old client", server_context(), client_context(maximum_version=V.TLSv1_2))
show("server too old", server_context(maximum_version=V.TLSv1_2), client_context(minimum_version=V.TLSv1_3))
show("client too old", server_context(minimum_version=V.TLSv1_3), client_context(maximum_version=V.TLSv1_2))

server, client = server_context(maximum_version=V.TLSv1_2), client_context()
server.set_ciphers("AES256")
client.set_ciphers("AES128")
show("no cipher", server, client)

server, client = server_context(), client_context()
server.set_alpn_protocols(["h2", "http/1.1"])
for offered in ["http/1.1", "h2"], ["spdy", "http/1.1"], ["spdy"]:
    client.set_alpn_protocols(offered)
    show(f"offered {offered}", server, client)
show("offered nothing", server, client_context())

print("names")
other = server_context("other.pem")


def by_name(connection, name, context):
    print("  asked for", name, connection.server_side, context is server)
    if name == "other.example":
        connection.context = other
    elif name == "refused.example":
        return ssl.ALERT_DESCRIPTION_ACCESS_DENIED


server = server_context(sni_callback=by_name)
for name in "localhost", "other.example", "refused.example", "127.0.0.1":
    c, s = show(name, server, client_context(), name)
    if c.getpeercert() if c.version() else None:
        print("  ", c.getpeercert()["subject"], s.context is other)

print("sessions")
client = client_context(maximum_version=V.TLSv1_2)
server = server_context()
c, s, *_ = connect(server, client)
print(c.session_reused, type(c.session).__name__, c.session.has_ticket, c.session.timeout > 0)
again, *_ = connect(server, client, session=c.session)
print(again.session_reused)
for session in 3, c.session:
    try:
        client_context().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost", session=session)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
