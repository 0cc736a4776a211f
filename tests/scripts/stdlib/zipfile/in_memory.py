# writing, reading and adding to archives in memory
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "hello" * 100); z.writestr(zipfile.ZipInfo("d/é.txt", (2020, 1, 2, 3, 4, 6)), b"x", zipfile.ZIP_STORED); z.mkdir("dir"); z.comment = b"hi"
    with z.open("s", "w") as f: f.write(b"1"); f.write(b"2")
z = zipfile.ZipFile(b); print(z.namelist(), z.read("a.txt")[:5], z.testzip(), z.comment, [i.file_size for i in z.infolist()], repr(z.getinfo("d/é.txt")), repr(z.getinfo("dir/")), z.getinfo("d/é.txt").date_time, z.getinfo("d/é.txt").flag_bits, z.getinfo("dir/").is_dir())
with z.open("a.txt") as f: print(f.read(3), f.readline(10), f.tell(), f.seek(2), f.read1(3), f.peek(2)[:2], f.seekable(), f)
with zipfile.ZipFile(b, "a") as z: z.writestr("new", "n")
print(zipfile.ZipFile(b).namelist(), zipfile.ZipFile(io.BytesIO(b"prefix" + b.getvalue())).read("new"), zipfile.is_zipfile(b), zipfile.is_zipfile(io.BytesIO(b"")))
