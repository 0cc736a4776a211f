# Request objects
from urllib.request import Request
R = Request("http://h:80/p?q#f", b"d", {"a-b": "c"}); print(R.full_url, R.type, R.host, R.selector, R.get_method(), R.headers, R.has_header("A-b"), R.fragment, R.origin_req_host, R.header_items(), R.data)
R.add_unredirected_header("x-y", "z"); R.remove_header("A-b"); R.data = None; print(R.header_items(), R.get_header("X-y"), R.get_header("n", 5), R.get_method(), Request("http://a", method="PUT").get_method()); R.set_proxy("p:8", "http"); print(R.host, R.selector, R.has_proxy())
print(Request("<URL:http://A.b/c>").full_url, Request("http://a").selector, Request("data:,x").host, Request("http://a/b").unverifiable)
