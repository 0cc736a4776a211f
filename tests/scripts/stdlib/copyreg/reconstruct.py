# what object.__reduce_ex__ refers to
import copyreg


class C:
    def __init__(self): self.x = 1


class S:
    __slots__ = ("a", "__private", "__weakref__")


class D(dict):
    pass


print(C().__reduce_ex__(0)[0] is copyreg._reconstructor, C().__reduce_ex__(2)[0] is copyreg.__newobj__, C().__reduce_ex__(2)[1:3])
print(copyreg._reconstructor(C, object, None).__class__.__name__, copyreg.__newobj__(D), vars(copyreg.__newobj__(C)))
print(copyreg._slotnames(S), copyreg._slotnames(C))
d = D(a=1)
d.attr = 2
print(d.__reduce_ex__(2)[2], list(d.__reduce_ex__(2)[4]), d.__reduce_ex__(0)[1][2])
for bad in (lambda: S().__reduce_ex__(0), lambda: iter(()).__reduce_ex__(2) and (x for x in ()).__reduce_ex__(2)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(copyreg.__newobj_ex__(C, (), {}).__class__.__name__)
