# Circular imports: what works, and the error of what does not.
import ping
print(ping.call(), ping.pong.call())
try:
    import from_a
except ImportError as e:
    print(str(e).split(" (/")[0])
try:
    import attr_a
except AttributeError as e:
    print(str(e).split(" from '")[0], str(e).split("')")[-1] if "')" in str(e) else str(e).split("' ")[-1])
import sys
print("from_a" in sys.modules, "attr_a" in sys.modules, "attr_b" in sys.modules)
