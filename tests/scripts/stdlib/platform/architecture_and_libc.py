# architecture, and the system's aliases
import platform

print(platform.architecture()[0], len(platform.architecture()), isinstance(platform.libc_ver(), tuple), platform.system_alias("SunOS", "5.10", "x")[0], platform.system_alias("Linux", "1", "2"))
print(platform.python_branch() is not None, isinstance(platform.python_build(), tuple), platform.processor() is not None)
