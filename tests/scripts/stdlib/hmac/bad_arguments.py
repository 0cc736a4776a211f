# What hmac refuses.
import hmac


def show(f, *args):
    try:
        print(args, f(*args))
    except Exception as e:
        print(args, type(e).__name__, e)


show(hmac.new, b'k')
show(hmac.new, 'k', b'm', 'md5')
show(hmac.new, b'k', b'm', 'foo')
show(hmac.new, b'k', b'm', 5)
show(hmac.new, b'k', 'text', 'md5')
show(hmac.digest, b'k', b'm', 'foo')
for args in (('a', 'a'), (b'a', b'b'), ('a', b'a'), ('é', 'é'), (b'ab', bytearray(b'ab')), (1, 2)):
    show(hmac.compare_digest, *args)
