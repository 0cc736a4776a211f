# set_content() adds the header fields that it is given, and localtime() warns of isdst.
import datetime
import email.utils
import warnings
from email.message import EmailMessage

m = EmailMessage()
m.set_content("hello\n", headers=["X-Origin: here", "X-Long: " + "word " * 20])
print(m.keys(), m["X-Origin"])
m = EmailMessage()
m.set_content(b"\0\1", maintype="application", subtype="x-thing", headers=["X-Key: 5"], filename="a.bin")
print(m.items())
for bad in (["no colon"], [5], 7):
    try:
        EmailMessage().set_content("x", headers=bad)
        print("accepted")
    except Exception as e:
        print(type(e).__name__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    email.utils.localtime(datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), isdst=0)
print([(w.category.__name__, str(w.message)) for w in caught])
