# statuses are integers: they sort, add up, format and pickle
import json
import pickle
from http import HTTPStatus

print(sorted([HTTPStatus.NOT_FOUND, HTTPStatus.OK, HTTPStatus.FOUND]), max(HTTPStatus), min(HTTPStatus), HTTPStatus.OK + 1, HTTPStatus.OK // 100)
print(json.dumps({"status": HTTPStatus.OK}), pickle.loads(pickle.dumps(HTTPStatus.GONE)) is HTTPStatus.GONE, "%d %s" % (HTTPStatus.OK, HTTPStatus.OK.phrase))
print({200: "x"}[HTTPStatus.OK], HTTPStatus.OK in (200, 201), isinstance(HTTPStatus.OK, int), [s.value for s in HTTPStatus if 300 <= s < 310])
