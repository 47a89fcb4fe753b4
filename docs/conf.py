"""Builds the docs site: `make docs` writes it to site/. Nothing in it is loaded from elsewhere."""

import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.logging import getLogger

from drillyard import __version__

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

ROOT = Path(__file__).resolve().parent.parent
project = "Drillyard"
copyright = "the authors of Drillyard"  # noqa: A001 - Sphinx reads this name
release = version = __version__
extensions = ["myst_parser", "contract_reference"]
exclude_patterns = ["_extensions"]
html_theme = "furo"
html_title = "Drillyard"
html_favicon = "../web/public/icon.svg"
html_copy_source = False
html_show_sphinx = False
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "fieldlist"]
suppress_warnings = ["myst.header"]


def point_outside(app: Sphinx, docname: str, source: list[str]) -> None:
    """Links that leave docs/ (examples, README) have no page on the site: their words stay, with the file's name."""
    import re

    folder = (Path(app.srcdir) / docname).parent

    def replaced(match: re.Match[str]) -> str:
        words, target = match[1], match[2]
        if "://" in target or target.startswith("#") or (folder / target).resolve().is_relative_to(app.srcdir):
            return match[0]
        path = (folder / target).resolve()
        if not path.exists():
            getLogger(__name__).warning("%s links to %s, which is not there", docname, target)
        name = path.relative_to(ROOT).as_posix()
        return f"{words} (`{name}`)" if words != name else f"`{name}`"

    source[0] = re.sub(r"(?<!!)\[([^\]]+)\]\(([^)#]+)(?:#[^)]*)?\)", replaced, source[0])


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", point_outside)
