# The class MIMEMessage.
"""The class MIMEMessage."""

from email._mime_parts import MIMEMessage

__all__ = ['MIMEMessage']
