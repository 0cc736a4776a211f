# messages with parts
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr
m = MIMEMultipart("alternative", boundary="XX"); m["Subject"] = "Héllo wörld"; m["From"] = "me@x.org"; m["To"] = formataddr(("Jörg", "j@x.org"))
m.attach(MIMEText("plain text\n")); m.attach(MIMEText("<b>hé</b>", "html")); m.attach(MIMEApplication(b"\0\1\2" * 40, Name="a.bin"))
print(m.as_string()); print([p.get_content_type() for p in m.walk()], m.get_payload(1).get_payload(decode=True), m["subject"], m.get_all("x"), m.keys())
e = EmailMessage(); e["Subject"] = "Test"; e["From"] = "A <a@b.c>"; e["To"] = "x@y.z"; e.set_content("Hello\nworld\n"); print(e.as_string())
e.add_alternative("<p>hi</p>", subtype="html"); e.add_attachment(b"data", maintype="application", subtype="pdf", filename="x.pdf"); e.get_payload(0).set_boundary("B0"); e.set_boundary("B1")
print(e.as_string()); print(e.get_body().get_content(), [a.get_filename() for a in e.iter_attachments()], e.is_multipart())
