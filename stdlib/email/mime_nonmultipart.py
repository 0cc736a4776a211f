# The class MIMENonMultipart.
"""The class MIMENonMultipart."""

from email._mime_parts import MIMENonMultipart

__all__ = ['MIMENonMultipart']
