# The class MIMEText.
"""The class MIMEText."""

from email._mime_parts import MIMEText

__all__ = ['MIMEText']
