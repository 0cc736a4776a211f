# The name of the user, and input without a terminal.
import getpass, io, os, warnings
for name in ["LOGNAME", "USER", "LNAME", "USERNAME"]:
    os.environ.pop(name, None)
os.environ["USERNAME"] = "zoe"
print(getpass.getuser())
os.environ["LOGNAME"] = "ann"
print(getpass.getuser(), issubclass(getpass.GetPassWarning, UserWarning))
out = io.StringIO()
print(getpass._raw_input("name? ", out, io.StringIO("bob\nx")), out.getvalue())
try:
    getpass._raw_input("", out, io.StringIO(""))
except EOFError:
    print("EOF")
