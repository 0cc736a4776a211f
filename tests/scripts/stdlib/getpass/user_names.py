# getuser asks the environment
import getpass
import os

for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
    os.environ.pop(name, None)
os.environ["USERNAME"] = "last"
print(getpass.getuser())
os.environ["USER"] = "second"
print(getpass.getuser())
os.environ["LOGNAME"] = "first"
print(getpass.getuser())
os.environ["LOGNAME"] = ""
print(getpass.getuser())
