# The class MIMEMultipart.
"""The class MIMEMultipart."""

from email._mime_parts import MIMEMultipart

__all__ = ['MIMEMultipart']
