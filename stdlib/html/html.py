# Escaping for HTML.
"""Text to HTML and back: escape and unescape."""

from _html import unescape

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """Replace &, < and > by entities; and both kinds of quotation marks, unless quote is false."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s
