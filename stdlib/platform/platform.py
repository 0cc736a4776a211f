"""What is known about the machine, the system and the interpreter."""

import os
import sys
from collections import namedtuple


class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """What uname() returns: six fields, of which the last is looked up when it is asked for."""

    _fields = ("system", "node", "release", "version", "machine", "processor")

    @property
    def processor(self):
        return "x86_64" if self.machine == "AMD64" else _processor()

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        num_fields = len(cls._fields) - 1
        result = cls.__new__(cls, *iterable)
        if len(result) != num_fields + 1:
            raise TypeError(f"Expected {num_fields} arguments, got {len(result)}")
        return result

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return len(tuple(iter(self)))

    def __reduce__(self):
        return uname_result, tuple(self)[:len(self._fields) - 1]


def _processor():
    """The name of the processor where the system tells it, else ''."""
    return ""


_uname_cache = None


def uname():
    """System, node, release, version, machine and processor of the computer; '' for what is not known."""
    global _uname_cache
    if _uname_cache is None:
        u = os.uname()
        _uname_cache = uname_result(u.sysname, u.nodename, u.release, u.version, u.machine)
    return _uname_cache


def system():
    """The name of the system, such as 'Linux'."""
    return uname().system


def node():
    """The name of this computer in its network."""
    return uname().node


def release():
    """Which release of the system runs."""
    return uname().release


def version():
    """Which build of the release runs."""
    return uname().version


def machine():
    """What kind of machine this is, such as 'x86_64'."""
    return uname().machine


def processor():
    """The name of the processor; '' if the system does not tell it."""
    return uname().processor


def system_alias(system, release, version):
    """The three with the name that a system is known by, where that is another one."""
    if system == "SunOS" and release >= "5":
        major = release.split(".")[0]
        return "Solaris", str(int(major) - 3) if major.isdigit() else release, version
    if system in ("win32", "win16"):
        system = "Windows"
    return system, release, version


def architecture(executable=sys.executable, bits="", linkage=""):
    """Bits and linkage format of an executable, as strings."""
    return bits or ("64bit" if sys.maxsize > 2**32 else "32bit"), linkage or ("ELF" if sys.platform == "linux" else "")


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Name and version of the C library: this program has none, it is linked statically."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Get macOS version information: (release, versioninfo, machine)."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """Get Windows version information: (release, version, csd, ptype)."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows, or None."""
    return None


def win32_is_iot():
    """Whether this is Windows for devices."""
    return False


AndroidVer = namedtuple("AndroidVer", "release api_level manufacturer model device is_emulator")


def android_ver(release="", api_level=0, manufacturer="", model="", device="", is_emulator=False):
    """Get Android version information; the arguments where this is not Android."""
    return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


IOSVersionInfo = namedtuple("IOSVersionInfo", "system release model is_simulator")


def ios_ver(system="", release="", model="", is_simulator=False):
    """Get iOS version information; the arguments where this is not iOS."""
    return IOSVersionInfo(system, release, model, is_simulator)


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """Always empty: about Jython, deprecated."""
    import warnings
    warnings._deprecated("java_ver", remove=(3, 15))
    return release, vendor, vminfo, osinfo


_os_release = None


def freedesktop_os_release():
    """The fields of /etc/os-release, or of /usr/lib/os-release, as a dict."""
    global _os_release
    if _os_release is None:
        import errno
        import shlex
        for name in ("/etc/os-release", "/usr/lib/os-release"):
            try:
                with open(name, encoding="utf-8") as f:
                    lines = f.readlines()
            except OSError:
                continue
            info = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
            for line in lines:
                key, sep, value = line.strip().partition("=")
                if sep and not key.startswith("#"):
                    info[key] = "".join(shlex.split(value))
            _os_release = info
            break
        else:
            raise OSError(errno.ENOENT, "Unable to read files /etc/os-release, /usr/lib/os-release")
    return _os_release.copy()


def python_implementation():
    """The name of the interpreter."""
    names = {"cpython": "CPython", "pypy": "PyPy"}
    return names.get(sys.implementation.name, sys.implementation.name)


def python_version():
    """The version of the language, such as '3.13.0'."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The version of the language in three parts, each a str."""
    return tuple(python_version().split("."))


def python_branch():
    """The branch that the interpreter was built from; '' if that is not known."""
    return getattr(sys, "_git", ("", "", ""))[1]


def python_revision():
    """Returns a string identifying the revision of the implementation's sources."""
    return getattr(sys, "_git", ("", "", ""))[2]


def _build():
    """Number, date and compiler, as sys.version has them."""
    import re
    m = re.match(r"[\w.+]+\s*\(#?([^,]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*(?:\[([^\]]+)\]?)?", sys.version)
    if m is None:
        return "", "", ""
    number, date, hour, compiler = m.groups("")
    return number, " ".join(s for s in (date, hour) if s), compiler


def python_build():
    """(number, date) of the build of the interpreter."""
    return _build()[:2]


def python_compiler():
    """What compiled the interpreter, in words."""
    return _build()[2]


def platform(aliased=False, terse=False):
    """System, release, machine and more in one str, for people to read."""
    u = uname()
    name, rel, ver = system_alias(u.system, u.release, u.version) if aliased else (u.system, u.release, u.version)
    parts = [name, rel] if terse else [name, rel, u.machine]
    libc = "".join(libc_ver())
    if not terse and libc:
        parts += ["with", libc]
    text = "-".join(part.strip() for part in parts if part)
    for c in " /\\:;\"()":
        text = text.replace(c, "-")
    while "--" in text:
        text = text.replace("--", "-")
    return text.replace("unknown", "").strip("-")
