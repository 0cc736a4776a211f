# \N{...} with the aliases of characters, and with names that there are not
print(ascii("\N{LF}\N{line feed}\N{NULL}\N{BEL}\N{ALERT}\N{NBSP}\N{ZWJ}\N{BOM}\N{VS16}\N{VS17}\N{LATIN CAPITAL LETTER GHA}\N{SP}\N{BELL}"))
for name in ('VS0', 'VS257', 'LFX', 'KEYCAP DIGIT ONE', 'SINGLE-SHIFT-2', 'HT', 'end of line'):
    try:
        print(name, ascii(eval('"\\N{%s}"' % name)))
    except SyntaxError as e:
        print(name, e)
