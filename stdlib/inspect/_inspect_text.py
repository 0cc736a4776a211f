"""How far a block of source text goes, and where the parameters of a signature are.

A small part of module inspect that looks at text only.
"""


def _brackets(line, depth, quote):
    """The depth of brackets and the open triple quote after a line."""
    i = 0
    while i < len(line):
        if quote:
            j = line.find(quote, i)
            if j < 0:
                return depth, quote
            i, quote = j + 3, ""
            continue
        c = line[i]
        if c == "#":
            break
        if c in "\"'":
            if line[i:i + 3] == c * 3:
                quote = c * 3
                i += 3
                continue
            i += 1
            while i < len(line) and line[i] != c:
                i += 2 if line[i] == "\\" else 1
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        i += 1
    return depth, quote


def block_length(text):
    """The number of lines of the definition that text begins with."""
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    depth, quote = 0, ""
    indent = None
    header = False   # the line that ends with the colon has been passed
    last = 0
    decorator = False
    for n, line in enumerate(lines):
        inside = depth > 0 or quote
        body = line.strip()
        if not inside:
            if not body or body.startswith("#"):
                if indent is None or not header or len(line) - len(line.lstrip()) > indent:
                    if body and header and len(line) - len(line.lstrip()) > indent:
                        last = n + 1
                continue
            here = len(line) - len(line.lstrip())
            if indent is None:
                indent = here
                decorator = body.startswith("@")
            elif header and here <= indent:
                break
            elif not header:
                decorator = body.startswith("@")
        depth, quote = _brackets(line, depth, quote)
        last = n + 1
        if depth <= 0 and not quote and not header and not decorator:
            if not body.startswith(("def ", "class ", "async ", "@")) and not inside:
                break  # a lambda, or some other single statement
            header = True
            if not body.split("#")[0].rstrip().endswith(":"):
                if ":" in body:
                    break  # all on one line
                header = False
    return last


def split_parameters(text):
    """Split at the commas that are outside of brackets and quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for i, c in enumerate(text):
        if quote:
            if c == quote and text[i - 1] != "\\":
                quote = ""
        elif c in "\"'":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [p for p in parts if p]
