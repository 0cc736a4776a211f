# The class MIMEAudio.
"""The class MIMEAudio."""

from email._mime_parts import MIMEAudio

__all__ = ['MIMEAudio']
