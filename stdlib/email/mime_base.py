# The class MIMEBase.
"""The class MIMEBase."""

from email._mime_parts import MIMEBase

__all__ = ['MIMEBase']
