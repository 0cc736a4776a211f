# single addresses: text, numbers, order, formats and kinds
import copy, ipaddress as ip, pickle
a, b = ip.ip_address("192.168.0.3"), ip.ip_address("2001:db8::3")
for x in (a, b, ip.ip_address(1), ip.ip_address(2**32), ip.ip_address(b"\1\2\3\4"), ip.ip_address("::ffff:1.2.3.4")):
    print(repr(x), x.exploded, x.compressed, int(x), x.packed, x.version, x.reverse_pointer, hash(x) == hash(copy.copy(x)), pickle.loads(pickle.dumps(x)) == x)
print(a + 1, a - 1, a < a + 1, a == b, a == "192.168.0.3", sorted([a + 5, a]), max(b, b + 1), sorted([b, a], key=ip.get_mixed_type_key))
print([format(a, s) for s in ("", "b", "#x", "_b", "n", "X", "s", "20s")], [format(b, s) for s in ("x", "#_n", "b")])
for text in "10.1.1.1 172.16.0.1 192.0.0.9 100.64.0.1 127.0.0.1 169.254.1.1 224.0.0.1 240.0.0.1 8.8.8.8 0.0.0.0 ::1 :: fe80::1 ff02::1 fc00::1 2001:db8::1 2606:4700::1 ::ffff:10.0.0.1 64:ff9b:1::1 fec0::1".split():
    x = ip.ip_address(text)
    print(text, [n for n in dir(x) if n.startswith("is_") and getattr(x, n)])
print(b.sixtofour, ip.ip_address("2002:102:304::").sixtofour, ip.ip_address("2001:0:1:2:3:4:5:6").teredo, ip.ip_address("::1%e").scope_id, a.ipv6_mapped)
for text in ("1:0:0:2:0:0:0:3", "0:0:1::", "::1:0:0:0", "1:2:3:4:5:6:7::", "2001:db8:0:1:1:1:1:1", "1::2"):
    print(text, ip.IPv6Address(text))
