# Facts about the machine that can be checked.
import platform, os, sys
u = platform.uname()
print(u.system == os.uname().sysname, u.node == os.uname().nodename, u.machine == platform.machine(), len(u), u._fields, u[0] == u.system, tuple(u)[:2] == (platform.system(), platform.node()))
print(platform.python_version() == "%d.%d.%d" % sys.version_info[:3], platform.python_version_tuple()[:2], platform.release() == u.release, platform.version() == u.version)
print(platform.architecture()[0], platform.system() in platform.platform(), platform.platform(terse=True).startswith(platform.system()), platform.system_alias("Linux", "6", "x"), platform.mac_ver(), platform.win32_ver())
print(isinstance(platform.python_build(), tuple), isinstance(platform.python_compiler(), str), platform.uname() is u, isinstance(platform.freedesktop_os_release()["ID"], str))
print(u._replace(node="n").node if False else u == platform.uname(), platform.uname_result("a", "b", "c", "d", "e")[:5])
