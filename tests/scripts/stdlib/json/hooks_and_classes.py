# Hooks, subclasses of the encoder and the decoder, subclasses of what they know, files.
import collections
import enum
import io
import json


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({'s': {3, 1}}, cls=Encoder), list(Encoder(indent=1).iterencode([{2}])))
try:
    json.dumps(b'x', cls=Encoder)
except TypeError as e:
    print(e)
print(list(json.JSONEncoder().iterencode([1, {'a': [2, 3]}])), list(json.JSONEncoder(indent=1).iterencode([1, {'a': [2, 3], 'b': []}])))


class Number(int):
    def __repr__(self):
        return 'never shown'


class Level(enum.IntEnum):
    LOW = 1


class Name(str, enum.Enum):
    X = 'x'


Point = collections.namedtuple('Point', 'x y')
print(json.dumps([Number(5), Level.LOW, {Level.LOW: Name.X}, Point(1, 2), collections.OrderedDict(b=1, a=2), {Number(3): 1}]))
text = '{"a": 1, "a": {"x": [1.5, 1e3, 7, NaN, -Infinity]}}'
print(json.loads(text), json.loads(text, object_pairs_hook=list), json.loads(text, object_hook=sorted))
print(json.loads(text, parse_float=str, parse_int=lambda s: s + '!', parse_constant=lambda s: s.lower()))


class Decoder(json.JSONDecoder):
    def decode(self, s, **kw):
        return 'decoded', super().decode(s, **kw)


print(json.loads('[1]', cls=Decoder), json.JSONDecoder().raw_decode('[1] and more'), json.JSONDecoder().raw_decode(' [1]', 1))
for args in (('x',), (' [1]',), ('[1]', -1)):
    try:
        json.JSONDecoder().raw_decode(*args)
    except ValueError as e:
        print(type(e).__name__, e)
for raw in (b'[1]', bytearray(b'{"\xc3\xa9": 1}'), '["\u20ac"]'.encode('utf-16'), '[1]'.encode('utf-32-be'), b'\xef\xbb\xbf[1]'):
    print(json.loads(raw), json.detect_encoding(raw))
f = io.StringIO()
json.dump({'a': [1, {}]}, f, indent=1)
f.seek(0)
print(repr(f.getvalue()), json.load(f), json.load(io.BytesIO(b'[2]')))
e = json.JSONEncoder(separators=('|', '>'))
print(e.encode({'a': [1, 2]}), e.item_separator, json.encoder.encode_basestring_ascii('\xe9"'), json.decoder.scanstring('abc"x', 0))
