# recvmsg_into fills buffers in turn; sockets that never wait; sizes that are refused.
import array
import os
import socket

a, b = socket.socketpair()
a.sendmsg([b"hello ", b"world"])
one, two = bytearray(4), bytearray(20)
print(b.recvmsg_into([one, two]), one, two[:7])
r, w = os.pipe()
a.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [w]))])
n, messages, flags, address = b.recvmsg_into([bytearray(1)], socket.CMSG_SPACE(4))
print(n, [(level, kind, len(data)) for level, kind, data in messages], flags)
for level, kind, data in messages:
    os.write(int.from_bytes(data, "little"), b"passed")
print(os.read(r, 10))
for call in (lambda: b.recvmsg_into(3), lambda: b.recvmsg_into([b"fixed"]), lambda: b.recvmsg_into([bytearray(1)], -1), lambda: b.recvmsg(-1),
             lambda: b.recvmsg(1, -1)):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
print(s.gettimeout(), s.type, s.getblocking())
print(socket.AF_ROUTE is socket.AF_NETLINK, socket.AF_CAN, socket.CAN_RAW, socket.IPPROTO_SCTP, socket.SO_INCOMING_CPU, socket.MSG_CONFIRM)
