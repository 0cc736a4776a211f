# The types of module datetime, by the name under which their C implementation is known or,
# where a program keeps that from being imported, by the other one.
"""Basic date and time types: date, time, datetime, timedelta, tzinfo and timezone."""

try:
    from _datetime import *
except ImportError:
    from _pydatetime import *

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
