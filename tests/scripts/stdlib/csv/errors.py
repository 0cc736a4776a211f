# Settings and data that do not fit.
import csv, io
for text in ['csv.reader(3)', 'csv.reader(["a"],"nope")', 'csv.reader(["a"],delimiter="ab")', 'csv.reader(["a"],delimiter=3)', 'csv.reader(["a"],quotechar="")', 'csv.reader(["a"],quoting=9)', 'csv.reader(["a"],foo=1)', 'csv.reader(["a"],lineterminator=3)', 'csv.reader(["a"],delimiter="\\n")',
             'csv.reader(["a"],quotechar=None,quoting=0)', 'csv.writer(3)', 'csv.writer(io.StringIO()).writerow(3)', 'csv.writer(io.StringIO(),quoting=3).writerow(["a,b"])', 'next(csv.reader([b"a"]))', 'next(csv.reader([3]))', 'next(csv.reader(["a\\0b"]))', 'list(csv.reader(["a,\\"b"],strict=True))',
             'list(csv.reader(["\\"a\\"b"],strict=True))', 'next(csv.reader(["a\\nb"]))', 'list(csv.reader(["a\\rb"]))', 'csv.field_size_limit()', 'csv.field_size_limit("a")', 'csv.get_dialect("nope")', 'csv.register_dialect(3)', 'csv.unregister_dialect("nope")', 'csv.Dialect()', 'list(csv.reader(["1,a"],quoting=csv.QUOTE_NONNUMERIC))',
             'csv.DictWriter(io.StringIO(),["a"]).writerow({"b":1})', 'csv.DictWriter(io.StringIO(),["a"],extrasaction="x")', 'csv.Sniffer().sniff("")', 'csv.reader(["a"],delimiter=",",quotechar=",")', 'csv.writer(io.StringIO(),quoting=3).writerow([None])', 'csv.writer(io.StringIO(),escapechar=" ",skipinitialspace=True)',
             'csv.reader([]).dialect.delimiter', 'csv.Error.__mro__', '(csv.field_size_limit(3), list(csv.reader(["abcd"])))']:
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
