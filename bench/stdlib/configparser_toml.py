"""configparser and tomllib over files of settings."""
import configparser
import tomllib

ini = "".join("[section%d]\nhost = example%d.org\nport = %d\npath = %%(host)s/x\ndebug = yes\n\n" % (i, i, i) for i in range(300))
toml = "".join('[table%d]\nname = "n%d"\nvalue = %d\nratio = 0.5\nlist = [1, 2, 3]\nwhen = 2024-01-01T00:00:00Z\n\n' % (i, i, i) for i in range(300))
total = 0
for _ in range(2):
    c = configparser.ConfigParser()
    c.read_string(ini)
    for s in c.sections():
        total += c.getint(s, "port") + len(c[s]["path"]) + c.getboolean(s, "debug")
    total += sum(t["value"] + len(t["list"]) for t in tomllib.loads(toml).values())
print(total)
