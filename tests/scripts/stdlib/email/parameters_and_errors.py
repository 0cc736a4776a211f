# parameters of headers, and what is not allowed
import email.utils as U
from email import policy
from email.message import EmailMessage, Message
from email.mime.image import MIMEImage
from email.mime.text import MIMEText
x, e = Message(), EmailMessage(); e["Subject"] = "one"
x.add_header("Content-Disposition", "attachment", filename="ü.txt"); x["Content-Type"] = "text/plain; charset=\"utf-8\"; name*=utf-8''%C3%A9.txt"
print(x.items(), x.get_filename(), x.get_param("name"), x.get_params()); x.set_param("format", "flowed"); x.del_param("name"); print(x["content-type"], x.get_content_charset(), len(x), "content-TYPE" in x); x.replace_header("Content-Type", "a/b"); print(str(x))
for f in (lambda: x.replace_header("q", "w"), lambda: e.__setitem__("Subject", "again"), lambda: e.set_content(5), lambda: MIMEImage(b"xx"), lambda: MIMEText("a").attach(x), lambda: x.set_type("q"), lambda: policy.default.clone(foo=1), lambda: e.__setitem__("X", "a\nb"), lambda: U.parsedate_to_datetime("x")):
    try:
        print(f())
    except Exception as y:
        print(type(y).__name__, y)
