# what errno does not have
import errno

for name in ("ENOSUCH", "errorcodes"):
    try:
        getattr(errno, name)
    except AttributeError as e:
        print(e)
print(errno.errorcode.get(99999), 0 in errno.errorcode, type(errno.errorcode).__name__, errno.__name__)
try:
    errno.errorcode[-1]
except KeyError as e:
    print("KeyError", e)
