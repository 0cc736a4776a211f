# Classes for the parts of messages.
"""Classes that make parts of messages: each is in the module of its name in lower case."""
