# StreamReader without a connection: what each read does, at the limits and at the end.
import asyncio


async def attempt(label, aw):
    try:
        print(label, await aw)
    except Exception as e:
        print(label, type(e).__name__, e, {k: v for k, v in vars(e).items()}, e.args)


def reader(data=b"", eof=True, **kwargs):
    r = asyncio.StreamReader(**kwargs)
    if data:
        r.feed_data(data)
    if eof:
        r.feed_eof()
    return r


async def main():
    r = reader(b"line one\nline two\nrest")
    print(repr(r))
    await attempt("read", r.read(4))
    await attempt("readline", r.readline())
    await attempt("readuntil", r.readuntil(b"two"))
    await attempt("readexactly", r.readexactly(2))
    await attempt("nothing", r.read(0))
    await attempt("incomplete", r.readexactly(10))
    await attempt("at the end", r.readline())
    await attempt("at the end", r.read())
    await attempt("at the end", r.readexactly(1))
    await attempt("at the end", r.readuntil())
    print(r.at_eof(), repr(r))

    await attempt("partial line", reader(b"no newline").readline())
    await attempt("no separator", reader(b"abcdef").readuntil(b"xy"))
    await attempt("all", reader(b"x" * 10, limit=3).read())
    await attempt("negative", reader(b"abc").readexactly(-1))
    await attempt("empty separator", reader(b"abc").readuntil(b""))
    await attempt("no separators", reader(b"abc").readuntil(()))

    r = reader(b"key: value; more\n")
    await attempt("first of several", r.readuntil((b";", b": ")))
    await attempt("first of several", r.readuntil((b";", b": ")))
    await attempt("longest last", r.readuntil((b"\n", b"re\n", b"e\n")))

    r = reader(b"0123456789\nnext\n", limit=5)
    await attempt("too long", r.readuntil(b"\n"))
    await attempt("still there", r.read(3))
    r = reader(b"0123456789\nnext\n", limit=5)
    await attempt("line too long", r.readline())
    await attempt("the next one", r.readline())
    r = reader(b"0123456789", eof=False, limit=5)
    await attempt("no end in sight", r.readline())
    print(repr(r))

    for limit in 0, -1:
        try:
            asyncio.StreamReader(limit=limit)
        except ValueError as e:
            print(e)


asyncio.run(main())
