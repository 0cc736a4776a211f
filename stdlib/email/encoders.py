# Content-Transfer-Encodings.
"""Content-Transfer-Encodings for a message's payload."""

import base64
import binascii

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']


def _quoted_printable(data):
    """Bytes in quoted-printable, as text with lines of at most 76 characters."""
    lines = binascii.b2a_qp(data, istext=True).decode('ascii')
    return lines


def encode_base64(msg):
    """Encode the payload in Base64, and say so in the header."""
    msg.set_payload(str(base64.encodebytes(msg.get_payload(decode=True)), 'ascii'))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    """Encode the payload in quoted-printable, and say so in the header."""
    data = binascii.b2a_qp(msg.get_payload(decode=True), quotetabs=True).replace(b' ', b'=20')
    msg.set_payload(data)
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    """Say in the header whether the payload has only 7 bits."""
    payload = msg.get_payload(decode=True)
    if payload is None:
        msg['Content-Transfer-Encoding'] = '7bit'
        return
    try:
        payload.decode('ascii')
    except UnicodeError:
        msg['Content-Transfer-Encoding'] = '8bit'
    else:
        msg['Content-Transfer-Encoding'] = '7bit'


def encode_noop(msg):
    """Leave the payload as it is."""
