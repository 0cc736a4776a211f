# Numbers that are no integers.
import gettext
import warnings
from fractions import Fraction

form = gettext.c2py('n != 1')
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(form(1.0), form(2.5), form(Fraction(1)), form(1))
    null = gettext.NullTranslations()
    print([null.ngettext('one', 'many', n) for n in (0, 1, 1.0, 1.5, None, 'x')])
for w in seen:
    print(w.category.__name__, w.message, w.filename == __file__, w.lineno)
