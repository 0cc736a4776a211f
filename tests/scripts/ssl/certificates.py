# Certificates as dicts, as text and as bytes.
import pprint
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, connect, server_context

c, s, *_ = connect(server_context(), client_context())
pprint.pprint(c.getpeercert())
der = c.getpeercert(True)
print(len(der), s.getpeercert(), c.server_hostname, s.server_hostname)
text = ssl.DER_cert_to_PEM_cert(der)
print(text.splitlines()[0], len(text.splitlines()), ssl.PEM_cert_to_DER_cert(text) == der)
with open("shared.files/server.pem") as f:
    print(text in f.read())
print(len(c.get_unverified_chain()), len(c.get_verified_chain()), s.get_unverified_chain())
c, s, *_ = connect(server_context(), client_context(check_hostname=False, verify_mode=ssl.CERT_NONE))
print(c.getpeercert(), c.getpeercert(binary_form=True) == der)

for bad in "nothing", ssl.PEM_HEADER + "AAAA":
    try:
        ssl.PEM_cert_to_DER_cert(bad)
    except ValueError as e:
        print(e)
for when in "May  9 00:00:00 2007 GMT", "Jan  5 09:34:43 2018 GMT", "jan 05 09:34:43 2018 GMT":
    print(ssl.cert_time_to_seconds(when))
for when in "Jan 5 2018", "Foo  5 09:34:43 2018 GMT", "":
    try:
        ssl.cert_time_to_seconds(when)
    except ValueError as e:
        print(e)
print(ssl.Purpose.SERVER_AUTH, ssl._ASN1Object.fromnid(129), ssl._ASN1Object.fromname("clientAuth"), sep="\n")
for look in ssl._ASN1Object, ssl._ASN1Object.fromname:
    try:
        look("nothing")
    except ValueError as e:
        print(e)
