# setlocale and what it tells
import locale
print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_NUMERIC, "C.UTF-8"), locale.setlocale(locale.LC_ALL)); print(locale.setlocale(locale.LC_ALL, ("C", "UTF-8")), locale.getlocale(), locale.getlocale(locale.LC_TIME))
locale.setlocale(locale.LC_ALL, "C"); print(locale.getlocale(), locale.localeconv()); print(locale.getpreferredencoding(), locale.LC_ALL, locale.CHAR_MAX, sorted(locale.__all__))
