# Universally unique identifiers (RFC 4122).
"""UUID objects according to RFC 4122.

uuid1() makes one of the time and of this machine, uuid4() one by chance, uuid3() and uuid5()
one of a namespace and a name.
"""

import os

import _uuid_digits
from enum import Enum, _simple_enum

try:
    import _uuid
except ImportError:
    _uuid = None
_generate_time_safe = getattr(_uuid, 'generate_time_safe', None)
_UuidCreate = getattr(_uuid, 'UuidCreate', None)

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']

int_ = int
bytes_ = bytes


@_simple_enum(Enum)
class SafeUUID:
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """A universally unique identifier, which never changes.

    Make one of exactly one of: hex, 32 hexadecimal digits that may have hyphens, braces and a
    URN prefix; bytes, 16 of them, most significant first; bytes_le, with the first three
    fields little-endian; fields, a tuple of six ints; int, of 128 bits. version sets the
    version and the variant.
    """

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        number = None
        if bytes_le is None and fields is None and int is None:
            number = _uuid_digits.number(hex, bytes, version)
        if number is None:
            number = self._number(hex, bytes, bytes_le, fields, int, version)
        object.__setattr__(self, 'int', number)
        object.__setattr__(self, 'is_safe', is_safe)

    @classmethod
    def _number(cls, hex, bytes, bytes_le, fields, int, version):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '')
            hex = hex.strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            assert isinstance(bytes, bytes_), repr(bytes)
            int = int_.from_bytes(bytes)
        if fields is not None:
            int = cls._of_fields(fields)
        if int is not None:
            if not 0 <= int < 1 << 128:
                raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        return int

    @staticmethod
    def _of_fields(fields):
        if len(fields) != 6:
            raise ValueError('fields is not a 6-tuple')
        result = 0
        for i, (field, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
            if not 0 <= field < 1 << bits:
                article = 'an' if bits == 8 else 'a'
                raise ValueError(f'field {i} out of range (need {article} {bits}-bit value)')
            result = result << bits | field
        return result

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe', SafeUUID(state['is_safe']) if 'is_safe' in state else SafeUUID.unknown)

    def __eq__(self, other):
        if isinstance(other, UUID):
            return self.int == other.int
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, UUID):
            return self.int < other.int
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, UUID):
            return self.int > other.int
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, UUID):
            return self.int <= other.int
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, UUID):
            return self.int >= other.int
        return NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        return _uuid_digits.text(self.int)

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version,
                self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        return _uuid_digits.hex(self.int)

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        bits = self.int >> 61
        if not bits & 4:
            return RESERVED_NCS
        if not bits & 2:
            return RFC_4122
        if not bits & 1:
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return int(self.int >> 76 & 0xf)


# Where the address of a network card can be learnt. Programs print addresses in their own ways.
_MAC_DELIM = b':'
_MAC_OMITS_LEADING_ZEROES = False


def _get_command_stdout(command, *args):
    """The output of a program of the system, as a file of bytes, or None."""
    import io
    import shutil
    import subprocess
    path = os.pathsep.join([os.environ.get('PATH', os.defpath), '/sbin', '/usr/sbin'])
    program = shutil.which(command, path=path)
    if program is None:
        return None
    try:
        found = subprocess.run([program, *filter(None, args)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=dict(os.environ, LC_ALL='C'))
    except OSError:
        return None
    return io.BytesIO(found.stdout)


def _parse_mac(word):
    """The number of an address as programs print it, or None if the word is none."""
    parts = word.split(_MAC_DELIM)
    if len(parts) != 6 or not all(1 <= len(part) <= 2 for part in parts):
        return None
    if not _MAC_OMITS_LEADING_ZEROES and any(len(part) != 2 for part in parts):
        return None
    try:
        return int(b''.join(part.rjust(2, b'0') for part in parts), 16)
    except ValueError:
        return None


def _is_universal(mac):
    """Whether the maker of the card chose the address, for this card only."""
    return not mac >> 41 & 1


def _best(macs):
    """The first universal one of some addresses; the first, if none is."""
    first = None
    for mac in filter(None, macs):
        if _is_universal(mac):
            return mac
        first = first or mac
    return first


def _find_mac_near_keyword(command, args, keywords, get_word_index):
    """The address beside a keyword in what a program prints."""
    def candidates():
        for line in _get_command_stdout(command, args) or ():
            words = line.lower().split()
            for i, word in enumerate(words):
                if word in keywords:
                    at = get_word_index(i)
                    # some print 00-00-…, or something else that is no address
                    yield _parse_mac(words[at]) if 0 <= at < len(words) else None
    return _best(candidates())


def _find_mac_under_heading(command, args, heading):
    """The address in a column of the table that a program prints."""
    def candidates():
        table = _get_command_stdout(command, args)
        if table is None:
            return
        headings = table.readline().split()
        if heading in headings:
            column = headings.index(heading)
            for line in table:
                words = line.split()
                yield _parse_mac(words[column]) if column < len(words) else None
    return _best(candidates())


def _ifconfig_getnode():
    """Ask ifconfig."""
    words = b'hwaddr', b'ether', b'address:', b'lladdr'
    for args in '', '-a', '-av':
        if mac := _find_mac_near_keyword('ifconfig', args, words, lambda i: i + 1):
            return mac


def _ip_getnode():
    """Ask ip."""
    return _find_mac_near_keyword('ip', 'link', [b'link/ether'], lambda i: i + 1)


def _arp_getnode():
    """Ask arp for the card with the address of this host."""
    import socket
    try:
        address = os.fsencode(socket.gethostbyname(socket.gethostname()))
    except OSError:
        return None
    words = [address, b'(%s)' % address]
    return _find_mac_near_keyword('arp', '-an', words, lambda i: i + 2)


def _lanscan_getnode():
    """Ask lanscan."""
    return _find_mac_near_keyword('lanscan', '-ai', [b'lan0'], lambda i: 0)


def _netstat_getnode():
    """Ask netstat."""
    return _find_mac_under_heading('netstat', '-ian', b'Address')


def _unix_getnode():
    """Take the address out of a UUID that the system has made."""
    if _generate_time_safe is not None:
        made, _ = _generate_time_safe()
        return UUID(bytes=made).node


def _windll_getnode():
    """Take the address out of a UUID that Windows has made."""
    if _UuidCreate is not None:
        return UUID(bytes_le=_UuidCreate()).node


def _random_getnode():
    """A random address, by which its multicast bit can be told."""
    import random
    return random.getrandbits(48) | 1 << 40


_GETTERS = [_ip_getnode, _ifconfig_getnode]
_node = None
_last_timestamp = None


def getnode():
    """Return the hardware address as a 48-bit int; a random one, by which its multicast bit
    can be told, where there is none."""
    global _node
    if _node is None:
        for getter in _windll_getnode, _unix_getnode, *_GETTERS, _random_getnode:
            node = getter()
            if node is not None and 0 <= node < 1 << 48:
                _node = node
                break
    return _node


def uuid1(node=None, clock_seq=None):
    """Make a UUID of a host address, a sequence number and the current time."""
    global _last_timestamp
    if node is clock_seq is None and _generate_time_safe is not None:
        made, safety = _generate_time_safe()
        return UUID(bytes=made, is_safe=SafeUUID(safety) if safety in (0, -1) else SafeUUID.unknown)
    import time
    timestamp = time.time_ns() // 100 + 0x01b21dd213814000  # from 15 October 1582
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        import random
        clock_seq = random.getrandbits(14)
    if node is None:
        node = getnode()
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0x0fff,
                        clock_seq >> 8 & 0x3f, clock_seq & 0xff, node), version=1)


def uuid3(namespace, name):
    """Make a UUID of the MD5 digest of a namespace and a name."""
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    from hashlib import md5
    return UUID(bytes=md5(namespace.bytes + name, usedforsecurity=False).digest(), version=3)


def uuid4():
    """Make a random UUID."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """Make a UUID of the SHA-1 digest of a namespace and a name."""
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def main():
    """Run the command: print a UUID of the kind that is asked for."""
    import argparse
    makers = {'uuid1': uuid1, 'uuid3': uuid3, 'uuid4': uuid4, 'uuid5': uuid5}
    namespaces = {'@dns': NAMESPACE_DNS, '@url': NAMESPACE_URL, '@oid': NAMESPACE_OID, '@x500': NAMESPACE_X500}
    parser = argparse.ArgumentParser(description='Generates a uuid using the selected uuid function.')
    parser.add_argument('-u', '--uuid', choices=makers, default='uuid4', help='The function to use to generate the uuid. '
                        'By default uuid4 function is used.')
    parser.add_argument('-n', '--namespace', help='The namespace is a UUID, or \'@ns\' where \'ns\' is a well-known '
                        'predefined UUID addressed by namespace name. Such as @dns, @url, @oid, and @x500. '
                        'Only required for uuid3/uuid5 functions.')
    parser.add_argument('-N', '--name', help='The name used as part of generating the uuid. '
                        'Only required for uuid3/uuid5 functions.')
    args = parser.parse_args()
    make = makers[args.uuid]
    if args.uuid in ('uuid1', 'uuid4'):
        print(make())
        return
    if not args.namespace or not args.name:
        parser.error(f'Incorrect number of arguments. {args.uuid} requires a namespace and a name. '
                     "Run 'python -m uuid -h' for more information.")
    namespace = namespaces.get(args.namespace)
    print(make(namespace if namespace is not None else UUID(args.namespace), args.name))


if __name__ == '__main__':
    main()
