"""The security policy in a real browser: what it must stop, and that nothing of ours needs more."""

from __future__ import annotations

import pytest
from browser import sample

PAGES = ("", "articles/harper2001/", "articles/harper2001/history/", "articles/okada-on-fish/", "404.html")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_runs_its_own_script_under_the_policy(open_page, path):
    page = open_page(path)
    assert page.evaluate("document.documentElement.className") == "js"
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(font => font.status === 'loaded'))")


@pytest.mark.parametrize(
    "payload",
    [
        "<img src=x onerror='window.ran = 1'>",
        "<a id=link href='javascript:window.ran = 1'>x</a>",
        "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>",
        "<form id=form action='https://elsewhere.example/'><button>x</button></form>",
        "<base href='https://elsewhere.example/'><script src=x.js></script>",
        "<style>body { background: red }</style>",
        "<object data='data:text/html,<script>parent.ran = 1</script>'></object>",
    ],
)
def test_what_text_could_smuggle_in_does_not_run(chromium, dossier, payload):
    context = chromium.new_context()
    page = context.new_page()
    elsewhere = []
    page.on(
        "request",
        lambda request: request.url.startswith((dossier, "data:", "about:")) or elsewhere.append(request.url),
    )
    body = sample_page(dossier, page).replace("<h1", payload + "<h1", 1)
    page.route("**/smuggled/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"{dossier}/smuggled/")
    page.evaluate("document.querySelector('#link')?.click(); document.querySelector('#form')?.requestSubmit()")
    page.wait_for_timeout(150)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 0, 0)"
    assert elsewhere == []
    context.close()


def sample_page(dossier, page) -> str:
    return page.request.get(f"{dossier}/claims/").text()


def test_the_sample_has_every_page_of_the_menu(tmp_path):
    sample.prepare(tmp_path)
    names = sample.NAVIGATED.findall((tmp_path / "mkdocs.yml").read_text("utf-8"))
    assert names and all((tmp_path / "docs" / name).exists() for name in names)
