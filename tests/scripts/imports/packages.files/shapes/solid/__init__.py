__all__ = ["KIND", "cube"]
KIND = "solid"
hidden = 1
_private = 2
