# Loading certificates and keys, and what is wrong with some files.
import ssl

FOLDER = "shared.files/"


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "library", None), getattr(e, "reason", None))


def absent():
    raise LookupError("no password today")


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server, old, new = FOLDER + "server.pem", FOLDER + "server.key.old.pem", FOLDER + "server.key.pem"
attempt(context.load_cert_chain, server)
attempt(context.load_cert_chain, server.encode(), server)
attempt(context.load_cert_chain, "nothing.pem")
attempt(context.load_cert_chain, server, "nothing.pem")
attempt(context.load_cert_chain, None)
attempt(context.load_cert_chain, server, 5)
attempt(context.load_cert_chain, FOLDER + "ca.pem")
attempt(context.load_cert_chain, FOLDER + "ca.pem", server)
attempt(context.load_cert_chain, "loading.py")
for key in old, new:
    for password in "secret", b"secret", bytearray(b"secret"), lambda: "secret", "wrong", "x" * 2000, 5, lambda: 5, absent:
        attempt(context.load_cert_chain, server, key, password)
attempt(context.load_cert_chain, server, server, password=absent)

print(context.cert_store_stats(), context.get_ca_certs())
attempt(context.load_verify_locations, FOLDER + "ca.pem")
attempt(context.load_verify_locations, FOLDER + "ca.pem")
attempt(context.load_verify_locations, server)
print(context.cert_store_stats())
for cert in context.get_ca_certs():
    print(cert["subject"], cert["version"])
with open(FOLDER + "selfsigned.pem") as f:
    text = f.read()
text = text[:text.index("-----BEGIN PRIVATE")]
attempt(context.load_verify_locations, cadata=text)
attempt(context.load_verify_locations, cadata=ssl.PEM_cert_to_DER_cert(text))
attempt(context.load_verify_locations, cadata="nothing")
attempt(context.load_verify_locations, cadata=b"nothing")
attempt(context.load_verify_locations, cadata="\u00e9")
attempt(context.load_verify_locations, cadata=object())
attempt(context.load_verify_locations, "nothing.pem")
attempt(context.load_verify_locations, "loading.py")
print(context.cert_store_stats())
