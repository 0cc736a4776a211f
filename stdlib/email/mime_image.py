# The class MIMEImage.
"""The class MIMEImage."""

from email._mime_parts import MIMEImage

__all__ = ['MIMEImage']
