# The parsers that take pieces.
"""FeedParser - An email feed parser."""

from email.parser import BytesFeedParser, FeedParser

__all__ = ['FeedParser', 'BytesFeedParser']
