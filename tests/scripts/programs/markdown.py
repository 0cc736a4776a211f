# A small markdown to HTML converter.
import re
def escape(text, quote=True):
    for c, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), *([("\"", "&quot;")] if quote else [])):
        text = text.replace(c, name)
    return text

INLINE = [
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img alt="\1" src="\2">'),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<!\w)\*(.+?)\*(?!\w)"), r"<i>\1</i>"),
    (re.compile(r"~~(.+?)~~"), r"<s>\1</s>"),
]

def inline(text):
    text = escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text

class Converter:
    def __init__(self):
        self.out, self.stack, self.para = [], [], []
    def flush(self):
        if self.para:
            self.out.append(f"<p>{inline(' '.join(self.para))}</p>")
            self.para.clear()
    def close(self, depth=0):
        while len(self.stack) > depth:
            self.out.append("  " * (len(self.stack) - 1) + f"</{self.stack.pop()}>")
    def convert(self, text):
        lines = iter(text.splitlines())
        for line in lines:
            if line.startswith("```"):
                self.flush(); self.close()
                lang = line[3:].strip()
                code = []
                for line in lines:
                    if line.startswith("```"):
                        break
                    code.append(escape(line))
                self.out.append(f"<pre{f' class={lang!r}' if lang else ''}>" + "\n".join(code) + "</pre>")
            elif m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", line):
                self.flush(); self.close()
                n = len(m[1])
                self.out.append(f"<h{n} id={re.sub(r'\W+', '-', m[2].lower()).strip('-')!r}>{inline(m[2])}</h{n}>")
            elif m := re.match(r"(\s*)([-*]|\d+\.)\s+(.*)", line):
                self.flush()
                depth, tag = len(m[1]) // 2 + 1, "ol" if m[2][0].isdigit() else "ul"
                self.close(depth)
                while len(self.stack) < depth:
                    self.out.append("  " * len(self.stack) + f"<{tag}>")
                    self.stack.append(tag)
                self.out.append("  " * depth + f"<li>{inline(m[3])}</li>")
            elif m := re.match(r">\s?(.*)", line):
                self.flush(); self.close()
                self.out.append(f"<blockquote>{inline(m[1])}</blockquote>")
            elif re.fullmatch(r"(-{3,}|\*{3,})", line.strip()):
                self.flush(); self.close()
                self.out.append("<hr>")
            elif "|" in line and line.strip().startswith("|"):
                self.flush()
                cells = [c.strip() for c in line.strip().strip("|").split("|")]
                if not all(re.fullmatch(r":?-+:?", c) for c in cells):
                    self.out.append("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in cells) + "</tr>")
            elif not line.strip():
                self.flush(); self.close()
            else:
                self.para.append(line.strip())
        self.flush(); self.close()
        return "\n".join(self.out)

SOURCE = """# A *Title* with `code` #

Some **bold** text & <tags>,
over two lines with a [link](http://x.y/?a=1&b=2).

- one
- two
  1. nested **a**
  2. nested b
    - deep
- three ~~gone~~

> quoted *text*
---
```python
if a < b:
    print("&")
```
| a | b |
|---|:-:|
| 1 | `2` |

![pic](p.png) 2 * 3 * 4 = 24
"""
print(Converter().convert(SOURCE))
print([inline(s) for s in ("plain", "**a** *b* **c*d**", "`*not*`", "a*b*c", "")])
