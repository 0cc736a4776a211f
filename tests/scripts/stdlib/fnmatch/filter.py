# filter takes the names that match.
import fnmatch
print(fnmatch.filter(["Python", "Ruby", "Perl", "Tcl"], "P*"))
print(fnmatch.filter((n for n in [b"a.c", b"b.h"]), b"*.c"))
print(fnmatch.filter([], "*"), fnmatch.filter(["a"], "[b]"))
