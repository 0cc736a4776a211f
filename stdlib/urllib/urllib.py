# The package urllib: see urllib.parse.
