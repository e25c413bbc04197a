"""What a person sees of a site that the gate refuses."""

from __future__ import annotations

from pathlib import Path

from trees import SITES, assembled, command, snapshot


def test_a_refused_site_is_not_published_and_every_finding_is_named(tmp_path: Path):
    dossier = assembled(SITES / "other", tmp_path)
    assert command(dossier, "build.py").returncode == 0
    before = snapshot(dossier / "site")
    page = dossier / "docs" / "about" / "method.md"
    page.write_text('# Method\n\n<a href="../nowhere/" onclick="x()">No renderer looks at raw HTML.</a>\n', "utf-8")

    result = command(dossier, "build.py")

    assert result.returncode == 5
    assert result.stderr.splitlines() == [
        "gate: about/method/index.html: <a> has a handler, 'onclick'",
        "gate: about/method/index.html: a link to 'about/nowhere/' leads nowhere",
        "the gate refused the built site; the published one is untouched",
    ]
    assert snapshot(dossier / "site") == before
