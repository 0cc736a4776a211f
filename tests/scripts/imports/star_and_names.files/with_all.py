__all__ = ["_listed"]
_listed = "listed"
unlisted = "not"
