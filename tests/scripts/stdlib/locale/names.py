# names of locales, days and months
import locale
for name in "en_US de_DE.utf8 de_DE@euro posix C ja_JP en_GB fr xx_YY xx_YY.utf8 C.UTF-8".split():
    print(name, locale.normalize(name))
print(*(locale.nl_langinfo(getattr(locale, n)) for n in "CODESET RADIXCHAR D_T_FMT MON_1 DAY_1 ABDAY_7 ABMON_12 YESEXPR AM_STR CRNCYSTR".split())); print(locale.gettext("x"), locale.bindtextdomain("a", None), locale.textdomain(None))
