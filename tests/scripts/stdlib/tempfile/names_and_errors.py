# Where files go, and arguments that do not fit.
import os, tempfile
print(tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.gettempdir() == os.fsdecode(tempfile.gettempdirb()), tempfile.TMP_MAX)
n = next(tempfile._get_candidate_names())
print(len(n), set(n) <= set("abcdefghijklmnopqrstuvwxyz0123456789_"))


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:48])


check(lambda: tempfile.mkstemp(suffix=b"x", prefix="y"))
check(lambda: tempfile.mkdtemp(dir=3))
check(lambda: tempfile.NamedTemporaryFile(mode="q"))
check(lambda: tempfile.TemporaryFile(mode="rb", encoding="utf-8"))
check(lambda: tempfile.NamedTemporaryFile(dir="/no/where").name)
tempfile.tempdir = "/elsewhere"
print(tempfile.gettempdir(), tempfile.mktemp().startswith("/elsewhere/tmp"))
check(lambda: tempfile._infer_return_type("", b""))
tempfile._candidate_tempdir_list = lambda: ["/no/where"]
tempfile.tempdir = None
check(lambda: tempfile.gettempdir())
