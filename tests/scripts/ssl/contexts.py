# The settings of contexts: what new ones have, and what they refuse.
import ssl
import warnings

warnings.simplefilter("ignore")


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def show(context):
    for name in ("protocol", "verify_mode", "check_hostname", "minimum_version", "maximum_version", "options", "verify_flags",
                 "hostname_checks_common_name", "post_handshake_auth", "sni_callback", "keylog_filename", "num_tickets"):
        print(f"{name}={getattr(context, name)!r}", end=" ")
    print(type(context).__mro__)


client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
show(client)
show(server)
show(ssl.create_default_context())
show(ssl.create_default_context(ssl.Purpose.CLIENT_AUTH))
attempt(ssl.SSLContext, 99)
attempt(ssl.create_default_context, 1)
attempt(setattr, client, "verify_mode", ssl.CERT_NONE)
client.check_hostname = False
client.verify_mode = ssl.CERT_NONE
client.check_hostname = True
print(client.verify_mode)
attempt(setattr, client, "verify_mode", 7)
attempt(setattr, client, "verify_mode", None)
client.minimum_version = ssl.TLSVersion.TLSv1_3
print(client.minimum_version)
attempt(setattr, client, "maximum_version", 5)
attempt(client.set_ciphers, "NOTHING")
attempt(client.set_ciphers, b"AES")
client.set_ciphers("ECDHE+AESGCM:!AES256")
print([c["name"] for c in client.get_ciphers() if c["protocol"] == "TLSv1.2"])
attempt(client.set_alpn_protocols, ["http/1.1", ""])
attempt(client.set_alpn_protocols, ["x" * 256])
attempt(setattr, client, "sni_callback", print)
attempt(setattr, server, "sni_callback", 3)
attempt(setattr, server, "num_tickets", -1)
attempt(setattr, client, "num_tickets", 1)
attempt(client.set_ecdh_curve, "nothing")
attempt(client.load_verify_locations)
attempt(client.load_verify_locations, 3)
attempt(client.load_verify_locations, cadata="")
attempt(client.load_default_certs, None)
print(client.session_stats())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    ssl.SSLContext()
    client.options |= ssl.OP_NO_TLSv1_1
print([str(w.message) for w in caught])
