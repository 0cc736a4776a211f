# The class MIMEApplication.
"""The class MIMEApplication."""

from email._mime_parts import MIMEApplication

__all__ = ['MIMEApplication']
