import sys
sys.modules[__name__] = "I replaced myself"
