"""Both ends of a connection of TLS, without a network."""
import ssl

FOLDER = "shared.files/"


def server_context(cert="server.pem", **settings):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FOLDER + cert)
    for name, value in settings.items():
        setattr(context, name, value)
    return context


def client_context(ca="ca.pem", **settings):
    context = ssl.create_default_context(cafile=FOLDER + ca)
    for name, value in settings.items():
        setattr(context, name, value)
    return context


def connect(server, client, name="localhost", session=None):
    """Return (client, server, incoming of the client, incoming of the server) and what went wrong."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    c = client.wrap_bio(to_client, to_server, server_hostname=name, session=session)
    s = server.wrap_bio(to_server, to_client, server_side=True)
    errors = {}
    for _ in range(10):
        for who, end in ("client", c), ("server", s):
            if who not in errors:
                try:
                    end.do_handshake()
                    errors[who] = None
                except ssl.SSLWantReadError:
                    pass
                except Exception as e:
                    errors[who] = e
    return c, s, to_client, to_server, errors
