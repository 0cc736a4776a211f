# Whom a client trusts, and what both ends say when it does not.
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, connect, server_context


def show(label, server, client, name="localhost"):
    c, s, _, _, errors = connect(server, client, name)
    print(label)
    for who, e in errors.items():
        if e is None:
            print("  ", who, "is content")
        else:
            print("  ", who, type(e).__name__, e.args, {n: getattr(e, n) for n in ("library", "reason", "verify_code", "verify_message") if hasattr(e, n)})
    return c, s


for version in ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3:
    print(version.name)
    limits = {"maximum_version": version}
    show("trusted", server_context(**limits), client_context())
    show("another name", server_context(**limits), client_context(), "www.test.example")
    show("an address", server_context(**limits), client_context(), "127.0.0.1")
    show("wrong name", server_context(**limits), client_context(), "localhost.example")
    show("too deep", server_context(**limits), client_context(), "a.b.test.example")
    show("wrong address", server_context(**limits), client_context(), "127.0.0.2")
    show("other certificate", server_context("other.pem", **limits), client_context())
    show("nothing checked", server_context("expired.pem", **limits), client_context(check_hostname=False, verify_mode=ssl.CERT_NONE))

limits = {"maximum_version": ssl.TLSVersion.TLSv1_2}
show("self-signed", server_context("selfsigned.pem", **limits), client_context())
show("self-signed and trusted", server_context("selfsigned.pem", **limits), client_context("selfsigned.pem"))
show("unknown authority", server_context(**limits), client_context("selfsigned.pem"))
show("expired", server_context("expired.pem", **limits), client_context())

print("clients")
for mode in ssl.CERT_OPTIONAL, ssl.CERT_REQUIRED:
    for version in ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3:
        server = server_context(verify_mode=mode, maximum_version=version)
        server.load_verify_locations("shared.files/ca.pem")
        client = client_context()
        c, s = show(f"{mode.name} {version.name} without", server, client)
        client.load_cert_chain("shared.files/client.pem")
        c, s = show("with", server, client)
        print("  ", s.getpeercert()["subject"])
