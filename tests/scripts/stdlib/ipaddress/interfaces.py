# an address with its network
import ipaddress as ip
for text in ("10.0.0.5/24", "10.0.0.5", "2001:db8::5/64", "10.0.0.5/255.255.0.0"):
    i = ip.ip_interface(text)
    print(repr(i), i.ip, i.network, i.netmask, i.with_prefixlen, i.with_netmask, i.with_hostmask, i.hostmask, i.is_private)
a, b = ip.ip_interface("10.0.0.5/24"), ip.ip_interface("10.0.0.5/25")
print(a == b, a < b, a == a.ip, hash(a) == hash(ip.ip_interface("10.0.0.5/24")), a + 1, sorted([b, a]), a in ip.ip_network("10.0.0.0/8"), ip.IPv4Interface(("10.0.0.5", 8)))
