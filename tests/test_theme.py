"""The theme's stylesheet and policy, and its templates under every renderer."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from browser import sample
from dossier import theme

THEME = Path(__file__).resolve().parent.parent / "theme"
IDS = re.compile(r'\bid="([^"]*)"')
MENU = re.compile(r'<ul class="md-tabs__list md-grid">.*?</ul>', re.DOTALL)
LINE = re.compile(r'<a href="[^"]*"( aria-current="\w+")?>([^<]*)</a>')


def test_every_stylesheet_of_the_theme_has_its_place_in_the_cascade():
    assert sorted(theme.STYLES) == sorted(path.name for path in (THEME / "styles").iterdir())


def test_material_stands_in_a_layer_below_ours(tmp_path):
    (tmp_path / "main.1.min.css").write_text('@charset "UTF-8";.md-typeset{color:red}')
    (tmp_path / "palette.2.min.css").write_text("[data-md-color-scheme=slate]{color:blue}")
    css = theme.stylesheet(THEME, tmp_path)
    layer = "@layer material{.md-typeset{color:red}[data-md-color-scheme=slate]{color:blue}}"
    assert css.startswith(f'@charset "UTF-8";\n{layer}\n:root {{')
    assert css.count("@charset") == 1


def test_of_materials_rules_those_for_furniture_we_do_not_have_are_left_out():
    css = (
        ".md-nav{a:b}.md-typeset .md-button,.md-nav{c:d}html{e:f}"
        "@media print{.md-search{g:h}.md-typeset h1{i:j}}@media screen{.md-tabs{k:l}}"
        "[data-md-color-primary=red]{m:n}"
    )
    assert theme.without_furniture(css) == (
        ".md-typeset .md-button,.md-nav{c:d}html{e:f}@media print{.md-typeset h1{i:j}}"
    )


def test_braces_and_semicolons_in_strings_end_no_rule():
    css = """a:before{content:"};\\"{"}b{background:url('data:x,{;}')}"""
    assert list(theme.rules(css)) == [("a:before", 'content:"};\\"{"'), ("b", "background:url('data:x,{;}')")]


def test_the_real_stylesheet_of_material_is_read_whole():
    for path in theme.material().glob("*.css"):
        rules = theme.rules(path.read_text("utf-8"))
        text = "".join(before + (";" if within is None else within) for before, within in rules)
        assert len(re.findall(r"\S", text)) > 0.95 * len(re.findall(r"[^\s{};]", path.read_text("utf-8")))


def test_comments_and_indentation_do_not_travel():
    assert theme.compact("/* a\n b */\na {\n  b: c; /* d */\n\n}\n") == "a {\nb: c;\n}\n"


def test_the_policy_allows_the_inline_scripts_of_the_theme_and_no_other():
    allowed = re.findall(r"'(sha256-[^']*)'", theme.policy(THEME))
    assert tuple(allowed) == theme.hashes(THEME), "renew it: PYTHONPATH=scripts python -m dossier.theme"


def test_the_policy_is_closed_but_for_what_pages_need():
    rules = dict(rule.strip().split(" ", 1) for rule in theme.policy(THEME).split(";"))
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    assert not re.search(r"unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|http", " ".join(rules.values()))
    assert {rules[f"{what}-src"] for what in ("style", "font", "connect", "worker")} == {"'self'"}


def test_inline_scripts_are_the_same_on_every_page():
    for path in THEME.rglob("*.html"):
        for script in theme.INLINE_SCRIPT.findall(path.read_text("utf-8")):
            assert "{{" not in script and "{%" not in script, path


def test_a_hash_is_renewed_in_its_place():
    policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-old='; style-src 'self'"
    assert theme.with_hashes(policy, ("sha256-a=", "sha256-b=")) == policy.replace(
        "'sha256-old='", "'sha256-a=' 'sha256-b='"
    )


def test_the_headers_say_what_the_pages_say():
    assert f"Content-Security-Policy: {theme.policy(THEME)};" in theme.files(THEME)[theme.HEADERS]


def test_the_theme_asks_for_nothing_from_elsewhere():
    for path in THEME.rglob("*"):
        if path.suffix in (".css", ".js", ".html"):
            addresses = re.findall(r"https?://[^\s\"')]+", path.read_text("utf-8"))
            assert [one for one in addresses if not one.startswith("http://www.w3.org/")] == [], path


def test_every_font_named_is_here_with_its_licence():
    fonts = THEME / "assets" / "fonts"
    named = set(re.findall(r"fonts/([\w-]+\.woff2)", (THEME / "styles" / "fonts.css").read_text("utf-8")))
    assert named == {path.name for path in fonts.glob("*.woff2")}
    assert all("SIL OPEN FONT LICENSE" in path.read_text("utf-8").upper() for path in fonts.glob("OFL-*.txt"))


@pytest.mark.parametrize("renderer", ["properdocs", "zensical"])
def test_another_renderer_gives_the_same_pages(tmp_path, renderer):
    pytest.importorskip(renderer)
    for name in ("mkdocs", renderer):
        (tmp_path / name).mkdir()
        sample.prepare(tmp_path / name)
    expected, actual = (sample.render(tmp_path / name, name) for name in ("mkdocs", renderer))
    for page in sorted(expected.rglob("*.html")):
        ours, theirs = (site / page.relative_to(expected) for site in (expected, actual))
        assert shape(theirs.read_text("utf-8")) == shape(ours.read_text("utf-8")), page.relative_to(expected)
    for path in theme.files(THEME):
        assert (actual / path).read_bytes() == (expected / path).read_bytes()


def shape(html: str) -> tuple[object, ...]:
    """Return what must not depend on the renderer: title, policy, ids in order, and the menu."""
    title = unescape(re.findall(r"<title>([^<]*)</title>", html)[0])
    return title, theme.POLICY.findall(html), IDS.findall(html), LINE.findall(unescape("".join(MENU.findall(html))))


def test_a_title_and_a_description_with_markup_are_shown_as_text(tmp_path):
    sample.prepare(tmp_path)
    page = tmp_path / "docs" / "articles" / "hostile.md"
    page.write_text(
        '---\ntitle: "</title><script>alert(1)</script>"\nkind: \'"><b>\'\n'
        "description: '\"><script>alert(2)</script>'\n"
        "metatags: [{name: '\"><i>', content: '\"><script>'}]\n"
        "json_ld: '</script><script>alert(3)</script>'\nscripts: [cite.js]\n---\n\n# x\n",
        "utf-8",
    )
    site = sample.render(tmp_path)
    hostile, plain = (
        (site / page / "index.html").read_text("utf-8") for page in ("articles/hostile", "articles/harper2001")
    )
    assert hostile.count("<script") == plain.count("<script")
    assert "<b>" not in hostile and "<i>" not in hostile
