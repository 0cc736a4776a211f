# errors
import ipaddress as ip
def attempt(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)
for text in "x|1.2.3|1.2.3.256|1.2.3.04|1.2.3.x|1.2.3.1234|1..2.3|1.2.3.4/24||1.2.3.4.5".split("|"):
    attempt(ip.IPv4Address, text)
for text in "|1|:::|1::2::3|1:2:3:4:5:6:7:8:9|:1:2:3:4:5:6:7|1:2:3:4:5:6:7:|g::|12345::|::1.2.3|1:2:3:4:5:6:7|::1%|::1/64|1:2:3:4:5:6:7::8".split("|"):
    attempt(ip.IPv6Address, text)
for arg in (-1, 2**128, b"abc", None, 1.5):
    attempt(ip.ip_address, arg)
for arg in ("10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/255.0.255.0", "10.0.0.0/8/8", "10.0.0.0/", "x", "::/129", "::1/64"):
    attempt(ip.ip_network, arg); attempt(ip.IPv4Network, arg); attempt(ip.ip_interface, arg)
n, m, a, b = ip.ip_network("192.168.0.0/29"), ip.ip_network("::/125"), ip.ip_address("1.2.3.4"), ip.ip_address("::1")
attempt(n.supernet, new_prefix=30); attempt(n.supernet, 40); attempt(lambda: list(n.subnets(new_prefix=28))); attempt(lambda: list(n.subnets(4))); attempt(lambda: n[8]); attempt(lambda: a < b)
attempt(lambda: list(ip.summarize_address_range(a, b))); attempt(lambda: list(ip.summarize_address_range(a, a - 1))); attempt(lambda: list(ip.collapse_addresses([n, m]))); attempt(n.subnet_of, m)
attempt(lambda: list(n.address_exclude(ip.ip_network("10.0.0.0/8")))); attempt(lambda: a + "x"); attempt(lambda: n < a); attempt(ip.v4_int_to_packed, -1); attempt(format, a, "z"); attempt(lambda: a + 2**40)
