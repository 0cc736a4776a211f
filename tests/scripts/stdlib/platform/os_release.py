# os-release, which is read from a file
import platform

try:
    info = platform.freedesktop_os_release()
    print("ID" in info, "NAME" in info, "PRETTY_NAME" in info)
except OSError as e:
    print(True, True, True)
u = platform.uname()
print(u._replace(system="Other").system if hasattr(u, "_replace") else "", tuple(u)[0] == u.system, repr(u).startswith("uname_result(system='Linux', node="))
