"""Where the marks of charts go. Drawn as SVG by the templates: every mark is a link, every chart has its table."""
