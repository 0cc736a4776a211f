"""Shapes."""
VERSION = "1.0"
print("init shapes")
