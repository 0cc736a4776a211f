# errors
import filecmp
for f in (lambda: filecmp.cmp("/no/such/a", "/no/such/b"), lambda: filecmp.cmp("/"), lambda: filecmp.dircmp("/no/such", "/").left_list, lambda: filecmp.dircmp("/", "/").nope, lambda: filecmp.cmpfiles("/no", "/no", ["x"])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
