# archives that are damaged or are none
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as z: z.writestr("a.txt", "hello")
good = b.getvalue()
for bad in (b"", b"x", good[:-10], good.replace(b"PK\3\4", b"PK\3\5", 1), good.replace(b"hello", b"jello"), good.replace(b"PK\1\2", b"PK\1\3"), good.replace(b"a.txt", b"b.txt", 1)):
    try:
        with zipfile.ZipFile(io.BytesIO(bad)) as z: print(z.namelist(), z.read("a.txt"))
    except zipfile.BadZipFile as e: print("BadZipFile", e)
print(zipfile.ZipFile(io.BytesIO(good.replace(b"hello", b"jello"))).testzip(), zipfile.BadZipFile.__mro__, zipfile.BadZipfile is zipfile.error)
