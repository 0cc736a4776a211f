# errors
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as z:
    z.writestr("a", "x"); w = z.open("b", "w")
    for f in (lambda: z.writestr("c", "x"), lambda: z.open("a"), z.close):
        try: f()
        except ValueError as e: print(e)
    w.close()
z = zipfile.ZipFile(b)
for f in (lambda: z.read("no"), lambda: zipfile.ZipFile(b, "q"), lambda: zipfile.ZipFile("/no/such"), lambda: zipfile.ZipInfo("a", (1970, 1, 1, 0, 0, 0)), lambda: z.open("a", "x"), lambda: z.writestr("q", "b"), lambda: zipfile.ZipFile(b, "w", 99), lambda: setattr(z, "comment", "x"), lambda: z.setpassword("x"), lambda: z.mkdir(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
z.close()
try: z.read("a")
except ValueError as e: print(e)
