# what is the same everywhere here
import platform
import sys

print(platform.system(), platform.python_implementation(), platform.python_version() == sys.version.split()[0], platform.python_version_tuple()[0], platform.python_compiler() != "")
u = platform.uname()
print(u.system == platform.system(), u[0] == u.system, u._fields if hasattr(u, "_fields") else None, len(u), platform.node() == u.node, platform.machine() == u.machine)
print(platform.platform().startswith("Linux"), platform.platform(terse=True).startswith("Linux"), platform.win32_ver()[0], platform.mac_ver()[0])
