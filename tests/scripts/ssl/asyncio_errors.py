# Connections with TLS that fail, and arguments that are refused.
import asyncio
import logging
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, server_context

logging.disable()


async def attempt(label, coro):
    try:
        result = await coro
        print(label, type(result).__name__)
        if isinstance(result, tuple):
            result[1].close()
    except Exception as e:
        print(label, type(e).__name__, e)


async def hold(reader, writer):
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: None)
    open_ = asyncio.open_connection
    async with await asyncio.start_server(hold, "127.0.0.1", 0, ssl=server_context()) as server:
        host, port = server.sockets[0].getsockname()
        await attempt("wrong name", open_(host, port, ssl=client_context(), server_hostname="wrong.example"))
        await attempt("address", open_(host, port, ssl=client_context()))
        await attempt("unknown authority", open_(host, port, ssl=client_context("selfsigned.pem"), server_hostname="localhost"))
        await attempt("not trusted by the system", open_(host, port, ssl=True, server_hostname="localhost"))
        await attempt("unchecked", open_(host, port, ssl=client_context(check_hostname=False, verify_mode=ssl.CERT_NONE)))
        await attempt("name without TLS", open_(host, port, server_hostname="localhost"))
        await attempt("timeout without TLS", open_(host, port, ssl_handshake_timeout=1))
        await attempt("timeout without TLS", open_(host, port, ssl_shutdown_timeout=1))
        await attempt("no timeout", open_(host, port, ssl=client_context(), ssl_handshake_timeout=0))
        await attempt("no timeout", open_(host, port, ssl=client_context(), ssl_shutdown_timeout=-1))
    await attempt("server without context", asyncio.start_server(hold, "127.0.0.1", 0, ssl=True))
    await attempt("server without TLS", asyncio.start_server(hold, "127.0.0.1", 0, ssl_handshake_timeout=1))
    async with await asyncio.start_server(hold, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        await attempt("silent server", open_(host, port, ssl=client_context(), ssl_handshake_timeout=0.05))
        await attempt("cancelled", asyncio.wait_for(open_(host, port, ssl=client_context()), 0.05))

    async def chatter(reader, writer):
        writer.write(b"220 not TLS\r\n")
        await reader.read()
        writer.close()

    async with await asyncio.start_server(chatter, "127.0.0.1", 0) as server:
        await attempt("no TLS", open_(*server.sockets[0].getsockname(), ssl=client_context()))

    async def rude(reader, writer):
        writer.close()

    async with await asyncio.start_server(rude, "127.0.0.1", 0) as server:
        await attempt("rude server", open_(*server.sockets[0].getsockname(), ssl=client_context()))


asyncio.run(main())
