# types of one's own
import mimetypes as M, os, tempfile
M.add_type("x/y", ".xyz"); print(M.guess_type("a.xyz"), M.guess_extension("x/y")); name = os.path.join(tempfile.mkdtemp(), "mime"); f = open(name, "w"); f.write("# c\na/b q1 q2 # d\n\nc/d\n"); f.close()
print({k: v for k, v in M.read_mime_types(name).items() if k in (".q1", ".q2")}, M.read_mime_types("/no/such")); m = M.MimeTypes((name,)); print(m.guess_type("z.q2"), m.types_map_inv[True]["a/b"], M.inited)
