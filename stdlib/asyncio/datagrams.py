"""Making sockets of datagrams."""

import os
import socket
import stat

from asyncio import log


async def _find(loop, pairs, index, addr, family, proto, flags):
    """Note the addresses that addr stands for, by family and protocol."""
    if not (isinstance(addr, tuple) and len(addr) == 2):
        raise TypeError("2-tuple is expected")
    infos = await loop._ensure_resolved(addr, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags, loop=loop)
    if not infos:
        raise OSError("getaddrinfo() returned empty list")
    for fam, _, pro, _, address in infos:
        pairs.setdefault((fam, pro), [None, None])[index] = address


def _remove_stale(path):
    """Remove the file of a Unix socket that nobody uses any more."""
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as err:
        log.logger.error("Unable to check or remove stale UNIX socket %r: %r", path, err)


async def _candidates(loop, local_addr, remote_addr, family, proto, flags):
    """Return pairs of (family, protocol) and of the addresses of both ends."""
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError("unexpected address family")
        return [((family, proto), (None, None))]
    if family == socket.AF_UNIX:
        for addr in local_addr, remote_addr:
            if addr is not None and not isinstance(addr, str):
                raise TypeError("string is expected")
        if local_addr and local_addr[0] not in (0, "\x00"):
            _remove_stale(local_addr)
        return [((family, proto), (local_addr, remote_addr))]
    pairs = {}
    for index, addr in enumerate((local_addr, remote_addr)):
        if addr is not None:
            await _find(loop, pairs, index, addr, family, proto, flags)
    good = [(key, pair) for key, pair in pairs.items() if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
    if not good:
        raise ValueError("can not get address information")
    return good


async def _open(loop, family, proto, local, remote, reuse_port, allow_broadcast):
    sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
    try:
        if reuse_port:
            if not hasattr(socket, "SO_REUSEPORT"):
                raise ValueError("reuse_port not supported by socket module")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if allow_broadcast:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        sock.setblocking(False)
        if local:
            sock.bind(local)
        if remote and not allow_broadcast:
            await loop.sock_connect(sock, remote)
    except BaseException:
        sock.close()
        raise
    return sock


async def create_datagram_endpoint(loop, protocol_factory, local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast, sock):
    """Make the socket, the protocol and the transport."""
    address = None
    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f"A datagram socket was expected, got {sock!r}")
        options = {"local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto, "flags": flags,
                   "reuse_port": reuse_port, "allow_broadcast": allow_broadcast}
        problems = ", ".join(f"{k}={v}" for k, v in options.items() if v)
        if problems:
            raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({problems})")
        sock.setblocking(False)
    else:
        first = None
        for (fam, pro), (local, remote) in await _candidates(loop, local_addr, remote_addr, family, proto, flags):
            try:
                sock = await _open(loop, fam, pro, local, remote, reuse_port, allow_broadcast)
            except OSError as exc:
                first = first or exc
                continue
            address = remote
            break
        else:
            raise first
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_datagram_transport(sock, protocol, address, waiter)
    if loop.get_debug():
        if local_addr:
            log.logger.info("Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)", local_addr, remote_addr, transport, protocol)
        else:
            log.logger.debug("Datagram endpoint remote_addr=%r created: (%r, %r)", remote_addr, transport, protocol)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol
