# the registry of codes that stand for classes
import copyreg
import pickle


class Thing:
    pass


copyreg.add_extension("__main__", "Thing", 0xF0)
data = pickle.dumps(Thing, 2)
print(data, pickle.loads(data) is Thing)
copyreg.add_extension("__main__", "Thing", 0xF0)
for args in (("__main__", "Thing", 0xF1), ("__main__", "Other", 0xF0), ("__main__", "X", 0), ("__main__", "X", 0x80000000)):
    try:
        copyreg.add_extension(*args)
    except ValueError as e:
        print(e)
copyreg.remove_extension("__main__", "Thing", 0xF0)
try:
    copyreg.remove_extension("__main__", "Thing", 0xF0)
except ValueError as e:
    print(e)
try:
    pickle.loads(data)
except ValueError as e:
    print(e)
copyreg.clear_extension_cache()
