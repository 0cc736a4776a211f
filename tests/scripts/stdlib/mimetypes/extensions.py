# names by types
import mimetypes as M

for t in ("text/html", "image/jpeg", "no/thing", "TEXT/PLAIN", "application/json", "video/mp4", "audio/mpeg"): print(t, M.guess_extension(t), len(M.guess_all_extensions(t)) > 0)
print(M.guess_type("a.rtf"), M.guess_type("a.rtf", strict=False), M.guess_extension("image/jpg", False), M.common_types[".mid"], M.suffix_map[".tgz"], M.encodings_map[".gz"])
