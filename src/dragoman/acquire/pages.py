"""Pages made of what mails and feeds hold: the words as they came, and what is known of them as a page declares it."""

from html import escape


def html_page(body: str, title: str, published: str, outlet: str, author: str = "", url: str = "") -> bytes:
    """An HTML page of `body`, which is markup, in UTF-8; fields that are empty are not declared."""
    declared = (
        ("og:title", title),
        ("article:published_time", published),
        ("og:site_name", outlet),
        ("author", author),
        ("og:url", url),
    )
    metas = "\n".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in declared if value)
    page = f'<html><head><meta charset="utf-8">\n{metas}\n</head>\n<body><article>{body}</article></body></html>'
    return page.encode("utf-8", "replace")
