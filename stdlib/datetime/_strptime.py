# What times and dates read text with.
"""Reading of times and dates from text, by a format: strptime() of time and datetime."""

import time

__all__ = []


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """A time.struct_time of a text and the format that it is in."""
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """A datetime of class cls of a text and the format that it is in."""
    return cls.strptime(data_string, format)
