# the alphabets: URL-safe, own ones, Ascii85, Base85, Base32 with hexadecimal digits
import base64

data = bytes(range(0, 256, 5))
for name in ("b64", "urlsafe_b64", "standard_b64", "b32", "b32hex", "b16", "a85", "b85", "z85"):
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded[:24], getattr(base64, name + "decode")(encoded) == data)
print(base64.b64encode(b"\xfb\xff", altchars=b"-."), base64.b64decode("-.8=", altchars="-."))
print(base64.a85encode(b"\0\0\0\0    ", foldspaces=True, adobe=True, wrapcol=6), base64.a85decode(b"<~z~>", adobe=True))
print(base64.b85encode(b"pad", pad=True), base64.b32decode("MZXW6YTB".lower(), casefold=True), base64.b32decode("M1023456", map01="L"))
for f, args in ((base64.b64decode, ("abc",)), (base64.b64decode, ("a!b=", None, True)), (base64.b16decode, ("ab",)), (base64.b32decode, ("MZXW6Y=",)),
                (base64.a85decode, (b"vvvvv",)), (base64.b85decode, (b"~~~~~",)), (base64.b64decode, ("é",)), (base64.b64encode, ("text",)), (base64.b85decode, (b"\x7f",))):
    try:
        print(f(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
