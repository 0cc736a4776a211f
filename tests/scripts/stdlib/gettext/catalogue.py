# Catalogues: translations, plurals, contexts, headers and fallbacks.
import gettext
import io
import struct


def catalogue(messages, order='<'):
    keys = sorted(messages)
    start = 28 + 16 * len(keys)
    data, tables = b'', [[], []]
    for table, texts in zip(tables, [keys, [messages[k] for k in keys]]):
        for text in texts:
            table.append(struct.pack(order + 'II', len(text.encode()), start + len(data)))
            data += text.encode() + b'\0'
    head = struct.pack(order + '7I', 0x950412de, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return io.BytesIO(head + b''.join(tables[0]) + b''.join(tables[1]) + data)


header = 'Project-Id-Version: 1\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n > 1;\nX-More: one\n  two\n'
german = {'': header, 'cheese': 'K\xe4se', 'file\0files': 'Datei\0Dateien', 'menu\x04Open': '\xd6ffnen', 'menu\x04tab\0tabs': 'Reiter\0die Reiter'}
for order in '<>':
    t = gettext.GNUTranslations(catalogue(german, order))
    print(t.gettext('cheese'), [t.ngettext('file', 'files', n) for n in (0, 1, 2)], t.pgettext('menu', 'Open'), t.npgettext('menu', 'tab', 'tabs', 5))
print(t.charset(), t.info())
print(t.gettext('file'), t.gettext('wine'), t.ngettext('cat', 'cats', 2), t.pgettext('menu', 'Close'), t.npgettext('x', 'a', 'b', 1))
t.add_fallback(gettext.GNUTranslations(catalogue({'': header, 'wine': 'Wein'})))
t.add_fallback(gettext.GNUTranslations(catalogue({'': header, 'beer': 'Bier'})))
print(t.gettext('wine'), t.gettext('beer'), t.gettext('water'))
t.install(['ngettext'])
print(_('cheese'), ngettext('file', 'files', 3))

for data in [b'\0' * 28, struct.pack('<7I', 0x950412de, 5 << 16, 0, 0, 0, 0, 0), struct.pack('<7I', 0x950412de, 0, 1, 28, 36, 0, 0) + struct.pack('<4I', 1000, 10, 10, 10)]:
    try:
        gettext.GNUTranslations(io.BytesIO(data))
    except OSError as e:
        print(e)
