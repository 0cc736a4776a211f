# Character references, valid and not.
import html

for s in ('&lt;&gt;&amp;&quot;&apos;', '&#65;&#x41;&#X41;', '&#65 x', '&notit; &notin; &not', '&nosuch; &; & a&b', '&#0;&#128;&#129;&#1;&#11;&#13;&#x110000;&#xd800;&#xffff;&#xfdd0;',
          '&eacute;&Eacute', '&CounterClockwiseContourIntegral;', '&hellip;&nbsp;.', '&#;&#x;&#xg;', '&amp;lt;', '&NotEqualTilde;', 'no references', '', '&copy2024', '&zwj;|', '&#99999999999999999999;', '&a b;', '&lt', '&ltx'):
    print(ascii(s), ascii(html.unescape(s)))
