# errors
import mimetypes as M
for f in (lambda: M.guess_type(5), lambda: M.guess_file_type(None), lambda: M.guess_extension(3), lambda: M.guess_type(), lambda: M.MimeTypes(("/no/such/file",))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
