"""Addresses and networks parsed, compared and listed."""
import ipaddress

total = 0
net = ipaddress.ip_network("10.0.0.0/16")
for i in range(8000):
    a = ipaddress.ip_address("10.%d.%d.7" % (i % 3, i % 250))
    total += (a in net) + int(a) % 7 + len(str(a)) + a.is_private
    b = ipaddress.ip_address("2001:db8::%x" % i)
    total += len(b.compressed) + b.version
total += sum(1 for _ in ipaddress.ip_network("192.168.0.0/22").hosts())
print(total)
