# Numbers that are no status, names that are no method, and what enumerations do not allow.
from http import HTTPMethod, HTTPStatus

for make in (lambda: HTTPStatus(299), lambda: HTTPStatus("200"), lambda: HTTPStatus["TEAPOT"], lambda: HTTPMethod("get"),
             lambda: HTTPMethod["FETCH"], lambda: HTTPStatus.NOWHERE, lambda: HTTPStatus()):
    try:
        print(make())
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    HTTPStatus.OK = 201
except AttributeError as e:
    print(e)
try:
    class More(HTTPStatus):
        FINE = 299
except TypeError as e:
    print(e)
print(HTTPStatus(418).phrase, HTTPMethod("PATCH").description, 299 in HTTPStatus, 404 in HTTPStatus, "GET" in HTTPMethod)
