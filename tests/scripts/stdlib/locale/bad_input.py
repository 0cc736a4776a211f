# errors
import locale
for f in (lambda: locale.setlocale(locale.LC_ALL, "xx_XX"), lambda: locale.setlocale(99, "C"), lambda: locale.setlocale("x", "C"), lambda: locale.setlocale(locale.LC_ALL, 3), lambda: locale.atof("1,5"), lambda: locale.atoi("x"),
          lambda: locale.currency(12.5), lambda: locale.nl_langinfo(99999), lambda: locale.format_string("%d", "x"), lambda: locale.strcoll("a\0", "b"), lambda: locale.format_string("%d %d", (1,))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(locale.Error.__mro__, locale.Error.__module__)
