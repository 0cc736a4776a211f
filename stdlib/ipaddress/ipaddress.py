# Addresses, networks and interfaces of IPv4 and IPv6.
"""Addresses and networks of IPv4 and IPv6 as objects.

IPv4Address and IPv6Address are addresses, IPv4Network and IPv6Network blocks of them, and
IPv4Interface and IPv6Interface addresses within a network. ip_address(), ip_network() and
ip_interface() make whichever fits."""

import functools

__version__ = '1.0'
IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """A text or number is no address."""


class NetmaskValueError(ValueError):
    """A text or number is no netmask."""


def _either(kinds, what, address, *args):
    for kind in kinds:
        try:
            return kind(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    """The IPv4Address or IPv6Address of an int, of packed bytes, or of text."""
    return _either((IPv4Address, IPv6Address), 'address', address)


def ip_network(address, strict=True):
    """The IPv4Network or IPv6Network of an address with a prefix or netmask. Bits of the host
    are an error if strict."""
    return _either((IPv4Network, IPv6Network), 'network', address, strict)


def ip_interface(address):
    """The IPv4Interface or IPv6Interface of an address with a prefix or netmask."""
    return _either((IPv4Interface, IPv6Interface), 'interface', address)


def _packed(number, size):
    try:
        return number.to_bytes(size)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4' if size == 4 else
                         'Address negative or too large for IPv6')


def v4_int_to_packed(address):
    """The four bytes of an IPv4 address given as an int."""
    return _packed(address, 4)


def v6_int_to_packed(address):
    """The sixteen bytes of an IPv6 address given as an int."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _same_version(a, b):
    if a.version != b.version:
        raise TypeError(f'{a} and {b} are not of the same version')


def summarize_address_range(first, last):
    """The networks that together have all addresses from first to last, and no others."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    _same_version(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    if first.version not in (4, 6):
        raise ValueError('unknown IP version')
    low, high, bits = first._ip, last._ip, first.max_prefixlen
    while low <= high:
        free = min((low & -low).bit_length() - 1 if low else bits, (high - low + 1).bit_length() - 1)
        yield first._network_class((low, bits - free))
        low += 1 << free


def collapse_addresses(addresses):
    """The fewest networks that have the addresses of those given, in order.

    The arguments may be networks and addresses of one version."""
    kind, spans = None, []
    for item in addresses:
        if kind is None:
            kind = item
        elif kind.version != item.version:
            raise TypeError(f'{item} and {kind} are not of the same version')
        if isinstance(item, _Address):
            spans.append((item._ip, item._ip))
        else:
            spans.append((item.network_address._ip, item.broadcast_address._ip))
    spans.sort()
    joined = []
    for low, high in spans:
        if joined and low <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], high)
        else:
            joined.append([low, high])
    if kind is None:
        return iter([])
    make = kind._address_class
    return iter([n for low, high in joined for n in summarize_address_range(make(low), make(high))])


def get_mixed_type_key(obj):
    """A key by which addresses and networks can be sorted together. It puts networks behind
    the address that they begin with."""
    if isinstance(obj, _Network):
        return (obj.version, obj.network_address, obj.netmask)
    if isinstance(obj, _Address):
        return (obj.version, obj)
    return NotImplemented


class _V4:
    """How IPv4 addresses are written."""

    __slots__ = ()
    version = 4
    max_prefixlen = IPV4LENGTH
    _top = (1 << IPV4LENGTH) - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        number = 0
        for octet in octets:
            try:
                number = number << 8 | cls._octet(octet)
            except ValueError as e:
                raise AddressValueError(f'{e} in {text!r}') from None
        return number

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError('Empty octet not permitted')
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f'Only decimal digits permitted in {text!r}')
        if len(text) > 3:
            raise ValueError(f'At most 3 characters permitted in {text!r}')
        if text != '0' and text[0] == '0':
            raise ValueError(f'Leading zeros are not permitted in {text!r}')
        if (n := int(text)) > 255:
            raise ValueError(f'Octet {n} (> 255) not permitted')
        return n

    @staticmethod
    def _write(number):
        return '.'.join(map(str, number.to_bytes(4)))

    @classmethod
    def _mask_bits(cls, mask):
        """The length of the prefix that a netmask or hostmask as text stands for."""
        try:
            number = cls._parse(mask)
        except AddressValueError:
            cls._bad_netmask(mask)
        for n in (number, number ^ cls._top):
            host = n ^ cls._top
            if host & (host + 1) == 0:  # ones down to the last bit
                return cls.max_prefixlen - host.bit_length()
        cls._bad_netmask(mask)

    @staticmethod
    def _bad_netmask(mask):
        raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None


class _V6:
    """How IPv6 addresses are written."""

    __slots__ = ()
    version = 6
    max_prefixlen = IPV6LENGTH
    _top = (1 << IPV6LENGTH) - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        if len(text) > 45:
            shown = f'{text[:45]}({len(text) - 90} chars elided){text[-45:]}' if len(text) > 100 else text
            raise AddressValueError(f'At most 45 characters expected in {shown!r}')
        parts = text.split(':', 10)
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                v4 = IPv4Address(parts.pop())._ip
            except AddressValueError as e:
                raise AddressValueError(f'{e} in {text!r}') from None
            parts += [f'{v4 >> 16:x}', f'{v4 & 0xffff:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        gap = None
        for i in range(1, len(parts) - 1):
            if not parts[i]:
                if gap is not None:
                    raise AddressValueError(f"At most one '::' permitted in {text!r}")
                gap = i
        if gap is None:
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            head, tail = parts, []
        else:
            head, tail = parts[:gap], parts[gap + 1:]
            if not head[0]:
                if head[1:]:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
                head = []
            if not tail[-1]:
                if tail[:-1]:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
                tail = []
            if len(head) + len(tail) > 7:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        try:
            number = 0
            for part in head:
                number = number << 16 | cls._hextet(part)
            number <<= 16 * (8 - len(head) - len(tail))
            for part in tail:
                number = number << 16 | cls._hextet(part)
            return number
        except ValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None

    @staticmethod
    def _hextet(text):
        if not text.isascii() or text.strip('0123456789abcdefABCDEF'):
            raise ValueError(f'Only hex digits permitted in {text!r}')
        if len(text) > 4:
            raise ValueError(f'At most 4 characters permitted in {text!r}')
        return int(text, 16)

    @staticmethod
    def _write(number):
        groups = [number >> shift & 0xffff for shift in range(112, -1, -16)]
        start = length = i = 0
        while i < 8:  # the first of the longest runs of zeros
            j = i
            while j < 8 and not groups[j]:
                j += 1
            if j - i > length:
                start, length = i, j - i
            i = max(j, i + 1)
        if length < 2:
            return ':'.join(f'{g:x}' for g in groups)
        return (':'.join(f'{g:x}' for g in groups[:start]) + '::' +
                ':'.join(f'{g:x}' for g in groups[start + length:]))

    @classmethod
    def _mask_bits(cls, mask):
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')


def _prefix_length(kind, arg):
    """The prefix length that an int or text stands for: a number, or a mask."""
    if isinstance(arg, int):
        if not 0 <= arg <= kind.max_prefixlen:
            raise NetmaskValueError(f'{arg!r} is not a valid netmask')
        return arg
    if not (arg.isascii() and arg.isdigit()):
        return kind._mask_bits(arg)
    if int(arg) > kind.max_prefixlen:
        raise NetmaskValueError(f'{arg!r} is not a valid netmask')
    return int(arg)


def _split(address, kind):
    """An argument as an address and what is behind the slash."""
    if isinstance(address, (bytes, int)):
        return address, kind.max_prefixlen
    if not isinstance(address, tuple):
        address = str(address).split('/')
        if len(address) > 2:
            raise AddressValueError(f"Only one '/' permitted in {'/'.join(address)!r}")
    if len(address) > 1:
        return address[0], address[1]
    return address[0], kind.max_prefixlen


class _Common:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """The text with all zeros written out."""
        return self._exploded()

    @property
    def compressed(self):
        """The shortest text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name for a PTR record in the DNS."""
        return self._reverse_pointer()


@functools.total_ordering
class _Address(_Common):
    """A single address."""

    __slots__ = ()

    def __init__(self, address):
        size = self.max_prefixlen // 8
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address > self._top:
                raise AddressValueError(f'{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address')
            self._ip = int(address)
        elif isinstance(address, bytes):
            if len(address) != size:
                raise AddressValueError(f'{address!r} (len {len(address)} != {size}) is not permitted as an IPv{self.version} address')
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(self._strip_scope(text))

    def _strip_scope(self, text):
        return text

    def _exploded(self):
        return str(self)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip - other)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return self._write(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, spec):
        """Text as for str, or the number with all its digits: [#][_] and one of b, n, x, X."""
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        flags, verb = spec[:-1], spec[-1]
        if flags not in ('', '#', '_', '#_') or verb not in 'bnxX':
            return super().__format__(spec)
        if verb == 'n':
            verb = 'b' if self.version == 4 else 'x'
        digits = self.max_prefixlen if verb == 'b' else self.max_prefixlen // 4
        if '_' in flags:
            digits += digits // 4 - 1
        if '#' in flags:
            digits += 2
        return format(self._ip, f'{"#" if "#" in flags else ""}0{digits}{"_" if "_" in flags else ""}{verb}')

    @property
    def packed(self):
        """The address as bytes, the highest first."""
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def is_multicast(self):
        """Whether the address stands for a group of receivers."""
        return self in self._blocks.multicast

    @property
    def is_reserved(self):
        """True if the address is reserved by the IETF."""
        return any(self in n for n in self._blocks.reserved)

    @property
    def is_link_local(self):
        """True if the address is for use on one link."""
        return self in self._blocks.link_local

    @property
    def is_loopback(self):
        """Whether the address stands for this very machine."""
        return self in self._blocks.loopback

    @property
    def is_unspecified(self):
        """True if the address is all zeros."""
        return self._ip == 0

    @property
    def is_private(self):
        """True if the registry of special-purpose addresses says that the address is not globally
        reachable; but False for the shared address space."""
        return (any(self in n for n in self._blocks.private) and
                not any(self in n for n in self._blocks.global_exceptions))


class _Blocks:
    """Networks of special purposes."""

    def __init__(self, network, **blocks):
        for name, texts in blocks.items():
            nets = [network(t) for t in texts.split()]
            setattr(self, name, nets[0] if len(nets) == 1 and name not in ('private', 'reserved') else nets)


class IPv4Address(_V4, _Address):
    """A single IPv4 address, from text, an int or four bytes."""

    __slots__ = ('_ip', '__weakref__')

    def _reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'

    @property
    def is_global(self):
        """True if the address is globally reachable."""
        return self not in self._blocks.shared and not self.is_private

    @property
    def ipv6_mapped(self):
        """The IPv6 address that stands for this one."""
        return IPv6Address(0xffff << 32 | self._ip)

    @classmethod
    def _make_blocks(cls):
        return _Blocks(
            IPv4Network, multicast='224.0.0.0/4', reserved='240.0.0.0/4', link_local='169.254.0.0/16',
            loopback='127.0.0.0/8', shared='100.64.0.0/10',
            private='''0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31
                192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4
                255.255.255.255/32''',
            global_exceptions='192.0.0.9/32 192.0.0.10/32')


class IPv6Address(_V6, _Address):
    """A single IPv6 address, from text, an int or sixteen bytes. Text may end with a scope: %eth0."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        super().__init__(address)

    def _strip_scope(self, text):
        text, percent, scope = text.partition('%')
        if percent:
            if not scope or '%' in scope:
                raise AddressValueError(f'Invalid IPv6 address: "{text + percent + scope!r}"')
            self._scope_id = scope
        return text

    def _scoped(self, text):
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __str__(self):
        if self.ipv4_mapped is not None:
            return self._scoped(f'::ffff:{_V4._write(self._ip & 0xffffffff)}')
        return self._scoped(self._write(self._ip))

    def _exploded(self):
        digits = f'{self._ip:032x}'
        groups = [digits[i:i + 4] for i in range(0, 32, 4)]
        if self.ipv4_mapped is not None:
            groups[6:] = [str(self.ipv4_mapped)]
        return self._scoped(':'.join(groups))

    def _reverse_pointer(self):
        return '.'.join(f'{self._ip:032x}'[::-1]) + '.ip6.arpa'

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """The scope behind the percent sign, or None."""
        return self._scope_id

    @property
    def ipv4_mapped(self):
        """The IPv4 address that this one stands for (::ffff:0:0/96), or None."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        """Server and client of a Teredo address (2001::/32), or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        """The IPv4 address within a 6to4 address (2002::/16), or None."""
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def is_site_local(self):
        """True if the address is site-local (fec0::/10), which is no longer in use."""
        return self in self._blocks.site_local

    @property
    def is_global(self):
        """True if the address is globally reachable."""
        mapped = self.ipv4_mapped
        return mapped.is_global if mapped is not None else not self.is_private

    @property
    def is_private(self):
        """True if the address is not globally reachable."""
        mapped = self.ipv4_mapped
        return mapped.is_private if mapped is not None else super().is_private

    @property
    def is_loopback(self):
        """Whether the address stands for this very machine."""
        mapped = self.ipv4_mapped
        return mapped.is_loopback if mapped is not None else self._ip == 1

    @classmethod
    def _make_blocks(cls):
        return _Blocks(
            IPv6Network, multicast='ff00::/8', link_local='fe80::/10', site_local='fec0::/10', loopback='::1/128',
            reserved='''::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3
                e000::/4 f000::/5 f800::/6 fe00::/9''',
            private='''::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16
                3fff::/20 fc00::/7 fe80::/10''',
            global_exceptions='''2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28
                2001:30::/28''')


class _LazyBlocks:
    """The blocks of a class of addresses, made when the first one is looked up."""

    def __get__(self, obj, cls):
        base = IPv4Address if issubclass(cls, IPv4Address) else IPv6Address
        base._blocks = blocks = base._make_blocks()
        return blocks


IPv4Address._blocks = _LazyBlocks()
IPv6Address._blocks = _LazyBlocks()


def _text_with(address, mask, doc):
    """A property: an address, a slash and a mask."""
    return property(lambda self: f'{getattr(self, address)}/{getattr(self, mask)}', doc=doc)


@functools.total_ordering
class _Network(_Common):
    """A block of addresses with a common prefix."""

    def __init__(self, address, strict=True):
        addr, mask = _split(address, self)
        self.network_address = self._address_class(addr)
        self._prefixlen = _prefix_length(self, mask)
        number = self.network_address._ip
        start = number & self._mask(self._prefixlen)
        if start != number:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(start)
        self.netmask = self._address_class(self._mask(self._prefixlen))

    @classmethod
    def _mask(cls, prefixlen):
        return cls._top ^ (cls._top >> prefixlen)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    def _reverse_pointer(self):
        if self.version == 4:
            return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    def hosts(self):
        """The addresses that hosts can have."""
        low, high = self.network_address._ip, self.broadcast_address._ip
        if self._prefixlen < self.max_prefixlen - 1:  # the first one, and in IPv4 the last, are not for hosts
            low += 1
            high -= self.version == 4
        elif self._prefixlen == self.max_prefixlen:
            return [self._address_class(low)]
        else:
            return list(map(self._address_class, range(low, high + 1)))
        return (self._address_class(n) for n in range(low, high + 1))

    def __iter__(self):
        for n in range(self.network_address._ip, self.broadcast_address._ip + 1):
            yield self._address_class(n)

    def __getitem__(self, n):
        low, high = self.network_address._ip, self.broadcast_address._ip
        number = low + n if n >= 0 else high + n + 1
        if not low <= number <= high:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _same_version(self, other)
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __eq__(self, other):
        try:
            return (self.version == other.version and self.network_address == other.network_address and
                    self._prefixlen == other._prefixlen)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(self.network_address._ip ^ int(self.netmask))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def __reduce__(self):
        return self.__class__, (str(self),)

    def overlaps(self, other):
        """True if the networks have an address in common."""
        return (self.network_address in other or self.broadcast_address in other or
                other.network_address in self or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        """The bits that differ within the network."""
        return self._address_class(self.netmask._ip ^ self._top)

    @property
    def prefixlen(self):
        """The length of the prefix in bits."""
        return self._prefixlen

    with_prefixlen = _text_with('network_address', '_prefixlen', "Text with the length of the prefix.")
    with_netmask = _text_with('network_address', 'netmask', "Text with the netmask.")
    with_hostmask = _text_with('network_address', 'hostmask', "Text with the hostmask.")

    @property
    def num_addresses(self):
        """The number of addresses."""
        return 1 << (self.max_prefixlen - self._prefixlen)

    def address_exclude(self, other):
        """The networks that remain when another one is taken away."""
        _same_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        whole = self
        while whole != other:
            first, second = whole.subnets()
            if other.subnet_of(first):
                yield second
                whole = first
            else:
                yield first
                whole = second

    def compare_networks(self, other):
        """-1, 0 or 1 as this network comes before, is equal to or comes after another one."""
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same type')
        a, b = self._sort_key(), other._sort_key()
        return (a > b) - (a < b)

    def _sort_key(self):
        return (self.version, self.network_address, self.netmask)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks with a longer prefix into which this one can be divided."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        step = 1 << (self.max_prefixlen - length)
        for start in range(self.network_address._ip, self.broadcast_address._ip + 1, step):
            yield self.__class__((start, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with a shorter prefix that has this one in it."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((self.network_address._ip & self._mask(length), length))

    def _within(self, other):
        try:
            if self.version != other.version:
                raise TypeError(f'{self} and {other} are not of the same version')
            return (other.network_address <= self.network_address and
                    other.broadcast_address >= self.broadcast_address)
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {self} and {other}')

    def subnet_of(self, other):
        """True if all addresses are in another network."""
        return self._within(other)

    def supernet_of(self, other):
        """True if all addresses of another network are in this one."""
        return _Network._within(other, self)

    @property
    def is_private(self):
        """True if the whole network is not globally reachable."""
        blocks = self._address_class._blocks
        return (any(self.network_address in n and self.broadcast_address in n for n in blocks.private) and
                all(self.network_address not in n and self.broadcast_address not in n
                    for n in blocks.global_exceptions))


def _both_ends(name):
    """A property of networks that both the first and the last address must have."""
    def get(self):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    return property(get, doc=getattr(IPv6Address, name).__doc__)


for _name in 'is_multicast is_reserved is_link_local is_unspecified is_loopback'.split():
    setattr(_Network, _name, _both_ends(_name))
del _name


class IPv4Network(_V4, _Network):
    """A block of IPv4 addresses, such as 192.0.2.0/24 or 192.0.2.0/255.255.255.0."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        """True if the network is globally reachable."""
        shared = IPv4Address._blocks.shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


class IPv6Network(_V6, _Network):
    """A block of IPv6 addresses, such as 2001:db8::/32."""

    _address_class = IPv6Address

    def __init__(self, address, strict=True):
        super().__init__(address, strict)
        if isinstance(self.network_address, IPv6Address) and self.network_address.scope_id and not strict:
            self.network_address = IPv6Address(self.network_address._ip)

    @property
    def is_global(self):
        """True if the network is globally reachable."""
        return not self.is_private

    @property
    def is_site_local(self):
        """True if the network is site-local."""
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class _Interface:
    """An address together with the network that it is in."""

    def __init__(self, address):
        addr, mask = _split(address, self)
        super().__init__(addr)
        self._prefixlen = _prefix_length(self, mask)
        self.network = self._network_class((self._ip, self._prefixlen), strict=False)
        self.netmask = self.network.netmask

    @functools.cached_property
    def hostmask(self):
        """The bits that differ within the network."""
        return self.network.hostmask

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def _exploded(self):
        return f'{self.ip.exploded}/{self._prefixlen}'

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False  # an address

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def ip(self):
        """The address alone."""
        return self._plain_class(self._ip)

    def _reverse_pointer(self):
        return self.ip.reverse_pointer

    with_prefixlen = _text_with('ip', '_prefixlen', "Text with the length of the prefix.")
    with_netmask = _text_with('ip', 'netmask', "Text with the netmask.")
    with_hostmask = _text_with('ip', 'hostmask', "Text with the hostmask.")


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address within a network, such as 192.0.2.5/24."""

    _network_class = IPv4Network
    _plain_class = IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address within a network, such as 2001:db8::1000/24."""

    _network_class = IPv6Network
    _plain_class = IPv6Address

    @property
    def is_unspecified(self):
        """True if address and network are all zeros."""
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        """True if the address is a loopback address, and so is its network."""
        return super().is_loopback and self.network.is_loopback


IPv4Address._network_class, IPv4Address._address_class = IPv4Network, IPv4Address
IPv6Address._network_class, IPv6Address._address_class = IPv6Network, IPv6Address
IPv4Network._network_class, IPv6Network._network_class = IPv4Network, IPv6Network
