"""Docs and code hold each other: a command, layer, dependency or link that one lacks fails here."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
GUIDES = [*sorted((ROOT / "docs" / "how-to").glob("*.md")), *sorted((ROOT / "docs" / "reference").glob("*.md"))]
DOCS = [*PAGES, ROOT / "README.md"]


@pytest.mark.parametrize("page", [*DOCS, *GUIDES], ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text())
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


def test_every_dependency_has_a_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    wanted += [name for extra in project["project"]["optional-dependencies"].values() for name in extra]
    text = (ROOT / "docs" / "dependencies.md").read_text()
    names = {re.split(r"[\[<>=!~ ]", requirement)[0] for requirement in wanted}
    assert not sorted(name for name in names if name not in text)


def test_every_page_of_the_docs_is_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text() + (ROOT / "README.md").read_text()
    assert not sorted(page.name for page in DOCS[:-1] if page.name not in text and page.name != "architecture.md")


def test_every_layer_is_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text()
    layers = [folder.name for folder in (ROOT / "src" / "drillyard").iterdir() if (folder / "__init__.py").exists()]
    assert not sorted(layer for layer in layers if f"`{layer}/`" not in text)


def test_no_module_is_longer_than_400_lines() -> None:
    sources = [
        *(ROOT / "src").rglob("*.py"),
        *(ROOT / "web" / "src").rglob("*.ts"),
        *(ROOT / "web" / "src").rglob("*.tsx"),
    ]
    long = {str(path.relative_to(ROOT)): lines for path in sources
            if (lines := len(path.read_text().splitlines())) > 400 and "generated" not in path.parts}  # fmt: skip
    assert not long


def test_every_contract_has_a_page_of_the_reference() -> None:
    modules = {path.stem for path in (ROOT / "src" / "drillyard" / "contracts").glob("[a-z]*.py")}
    pages = {path.stem: path.read_text() for path in (ROOT / "docs" / "reference").glob("*.md")}
    assert set(pages) == modules
    assert not [name for name, text in pages.items() if f"```{{contract}} {name}\n" not in text]


@pytest.mark.process
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    """A page that stands in no list, a link that leads nowhere, a struct that cannot be told of: each is a warning."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", str(tmp_path / "trees")]
    done = subprocess.run(
        [*command, "docs", str(tmp_path / "site")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "reference" / "bundle.html").read_text()
    assert "BundleManifest" in page and "SHA-256 of the unpacked bytes" in page
    assert not re.findall(r'(?:src|href)="https?://[^"]*\.(?:js|css|woff2?)', page)
