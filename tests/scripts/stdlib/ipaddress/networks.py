# networks: members, hosts, subnets, supernets and what they have in common
import ipaddress as ip
n, m = ip.ip_network("192.168.0.0/29"), ip.ip_network("2001:db8::/125")
for x in (n, m, ip.ip_network("10.0.0.1/255.0.0.0", strict=False), ip.ip_network(("10.0.0.0", 31)), ip.ip_network("::/0"), ip.ip_network(10)):
    print(repr(x), x.netmask, x.hostmask, x.broadcast_address, x.num_addresses, x.prefixlen, x.with_netmask, x.with_hostmask, x.exploded)
print(list(n), n[1], n[-1], ip.ip_address("192.168.0.3") in n, ip.ip_address("1.1.1.1") in n, ip.ip_address("::1") in n)
for text in ("10.0.0.0/30", "10.0.0.0/31", "10.0.0.0/32", "::/126", "::/127", "::/128"):
    print(text, list(ip.ip_network(text).hosts()))
print(list(n.subnets()), list(n.subnets(new_prefix=31)), n.supernet(), n.supernet(new_prefix=24), ip.ip_network("0.0.0.0/0").supernet())
print(list(n.address_exclude(ip.ip_network("192.168.0.4/31"))), n.overlaps(ip.ip_network("192.168.0.0/16")), n.subnet_of(ip.ip_network("192.168.0.0/16")), n.supernet_of(n))
print(list(ip.summarize_address_range(n[3], n[3] + 300)))
print(list(ip.collapse_addresses([ip.ip_network(t) for t in ("10.0.1.0/24", "10.0.0.0/24", "10.0.0.128/25", "10.0.3.0/24")])), list(ip.collapse_addresses([])))
print(n < ip.ip_network("192.168.0.8/29"), n == ip.ip_network("192.168.0.0/29"), n.compare_networks(n), {n: 1}[ip.ip_network("192.168.0.0/29")], n.is_private, n.is_global, m.is_private)
