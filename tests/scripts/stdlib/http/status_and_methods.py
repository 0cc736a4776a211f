# All status codes and methods.
from http import HTTPMethod, HTTPStatus

for s in HTTPStatus:
    print(int(s), s.name, s.phrase, '|', s.description, s.is_informational, s.is_success, s.is_redirection, s.is_client_error, s.is_server_error)
for m in HTTPMethod:
    print(m, repr(m), m.description)
print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus.OK == 200, HTTPStatus(404).phrase, HTTPStatus['OK'], HTTPMethod.GET == 'GET', [n for n, s in HTTPStatus.__members__.items() if n != s.name])
for bad in (999, 'OK'):
    try:
        HTTPStatus(bad)
    except ValueError as e:
        print(e)
