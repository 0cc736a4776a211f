# Walks through messages.
"""Walks over the parts and the lines of a message."""

import sys
from io import StringIO

__all__ = ['body_line_iterator', 'typed_subpart_iterator', 'walk']


def walk(self):
    """The message and all its parts, depth first."""
    yield self
    if self.is_multipart():
        for subpart in self.get_payload():
            yield from subpart.walk()


def body_line_iterator(msg, decode=False):
    """The lines of all parts that are text."""
    for subpart in msg.walk():
        payload = subpart.get_payload(decode=decode)
        if isinstance(payload, str):
            yield from StringIO(payload)


def typed_subpart_iterator(msg, maintype='text', subtype=None):
    """The parts of a type."""
    for subpart in msg.walk():
        if subpart.get_content_maintype() == maintype and subtype in (None, subpart.get_content_subtype()):
            yield subpart


def _structure(msg, fp=None, level=0, include_default=False):
    """Print the types of all parts."""
    fp = fp or sys.stdout
    print(' ' * (level * 4) + msg.get_content_type(), end='', file=fp)
    print(' [%s]' % msg.get_default_type() if include_default else '', file=fp)
    if msg.is_multipart():
        for subpart in msg.get_payload():
            _structure(subpart, fp, level + 1, include_default)
