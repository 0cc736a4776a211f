# HTTPStatus: values, phrases, kinds, and numbers that are none
from http import HTTPMethod, HTTPStatus

for s in (200, 204, 301, 404, 418, 500, 103):
    s = HTTPStatus(s)
    print(int(s), s.name, s.phrase, "|", s.description, s.is_success, s.is_redirection, s.is_client_error, s.is_server_error, s.is_informational)
print(HTTPStatus.OK == 200, HTTPStatus["NOT_FOUND"], repr(HTTPStatus.OK), str(HTTPStatus.OK), f"{HTTPStatus.OK}", len(HTTPStatus))
print(HTTPStatus.CONTENT_TOO_LARGE is HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod.GET == "GET", HTTPMethod.PATCH.description)
for bad in (lambda: HTTPStatus(999), lambda: HTTPStatus["NOPE"], lambda: HTTPMethod("get")):
    try:
        print(bad())
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
