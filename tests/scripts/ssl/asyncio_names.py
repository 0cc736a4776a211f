# Servers that choose a certificate by name, a protocol of the application, and ask clients for certificates.
import asyncio
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, server_context


def by_name(connection, name, context):
    print("asked for", name, type(connection).__name__)
    if name == "other.example":
        connection.context = other


async def tell(reader, writer):
    ssl_object = writer.get_extra_info("ssl_object")
    cert = writer.get_extra_info("peercert")
    writer.write(f"{ssl_object.selected_alpn_protocol()} {cert['subject'][-1] if cert else cert}".encode())
    writer.close()
    await writer.wait_closed()


async def visit(port, name, context):
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=name)
    print(writer.get_extra_info("peercert")["subject"][-1], await reader.read(), writer.get_extra_info("ssl_object").selected_alpn_protocol())
    writer.close()
    await writer.wait_closed()


other = server_context("other.pem")


async def main():
    context = server_context(sni_callback=by_name, verify_mode=ssl.CERT_OPTIONAL)
    context.load_verify_locations("shared.files/ca.pem")
    context.set_alpn_protocols(["h2", "http/1.1"])
    async with await asyncio.start_server(tell, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        await visit(port, "localhost", client_context())
        await visit(port, "other.example", client_context())
        client = client_context()
        client.load_cert_chain("shared.files/client.pem")
        client.set_alpn_protocols(["http/1.1"])
        await visit(port, "localhost", client)


asyncio.run(main())
