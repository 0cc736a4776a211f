# Domains: where catalogues are looked for, and what happens when there is none.
import gettext
import os
import struct
import tempfile

for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
    os.environ.pop(name, None)


def write(folder, language, domain, text, translated):
    path = os.path.join(folder, language, 'LC_MESSAGES')
    os.makedirs(path)
    head = struct.pack('<7I', 0x950412de, 0, 1, 28, 36, 0, 0)
    data = struct.pack('<4I', len(text), 44, len(translated), 44 + len(text) + 1) + text + b'\0' + translated + b'\0'
    with open(os.path.join(path, domain + '.mo'), 'wb') as f:
        f.write(head + data)


with tempfile.TemporaryDirectory() as folder:
    write(folder, 'de', 'app', b'cheese', b'Kaese')
    write(folder, 'de_AT', 'app', b'potato', b'Erdapfel')
    found = gettext.find('app', folder, ['de_AT', 'fr'], all=True)
    print([os.path.relpath(p, folder) for p in found], os.path.relpath(gettext.find('app', folder, ['de']), folder))
    print(gettext.find('app', folder, ['fr']), gettext.find('app', folder, ['C', 'de']), gettext.find('app', folder))
    t = gettext.translation('app', folder, ['de_AT'])
    print(t.gettext('potato'), t.gettext('cheese'), t.gettext('milk'))
    os.environ['LANGUAGE'] = 'fr:de'
    print(gettext.bindtextdomain('app', folder) == folder, gettext.textdomain(), gettext.textdomain('app'))
    print(gettext.gettext('cheese'), gettext.dgettext('app', 'cheese'), gettext.dgettext('other', 'cheese'))
print(gettext.ngettext('a', 'b', 2), gettext.dngettext('d', 'a', 'b', 1), gettext.pgettext('c', 'a'), gettext.dpgettext('d', 'c', 'a'),
      gettext.npgettext('c', 'a', 'b', 1), gettext.dnpgettext('d', 'c', 'a', 'b', 2))
try:
    gettext.translation('nothing')
except FileNotFoundError as e:
    print(e.errno, e.filename, e)
t = gettext.translation('nothing', fallback=True)
print(type(t).__name__, t.gettext('a'), t.info(), t.charset())
