"""The live preview as an editor has it: an edit shows on its page first, a mistake in the terminal, search and the rest follow."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from trees import SITES, assembled

LONGEST = 60  # seconds, on a busy machine


class Served:
    """A dossier with a preview that runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        line = [sys.executable, "-u", "scripts/serve.py", "--port", "0"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(line, cwd=folder, stdout=pipe, stderr=subprocess.STDOUT, text=True)
        self.lines: Queue[str] = Queue()
        self.reader = Thread(target=lambda: [self.lines.put(line.rstrip()) for line in self.process.stdout])
        self.reader.start()
        self.address = self.said(r"http://127\.0\.0\.1:\d+/")

    def said(self, pattern: str) -> str:
        """Return what the preview printed that fits, reading on until it did."""
        while True:
            line = self.lines.get(timeout=LONGEST)
            if found := re.search(pattern, line):
                return found[0]

    def page(self, path: str) -> str:
        try:
            with urlopen(self.address + path, timeout=LONGEST) as answer:
                return answer.read().decode()
        except HTTPError as error:
            return str(error)

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    served = Served(assembled(SITES / "other", tmp_path))
    yield served
    served.process.send_signal(signal.SIGINT)
    code = served.process.wait(timeout=LONGEST)
    served.reader.join()
    served.process.stdout.close()
    assert code == 0


def test_an_edit_shows_first_on_its_own_page_then_everywhere_and_a_mistake_changes_nothing(served: Served) -> None:
    article, data = "articles/berg2018/", "data/passages.json"
    assert "92 %" in served.page(article)

    served.edit("sources/articles/berg2018.yml", "92 %", "94 %")
    assert served.said("preview .*shown, the rest follows").split()[1] == "articles/berg2018/index.html"
    assert "94 %" in served.page(article)
    served.said("complete; [1-9]")
    assert "94 %" in served.page(data)

    served.edit("sources/articles/berg2018.yml", "genre:", "gerne:")
    served.said(r"sources/articles/berg2018\.yml:\d+:\d+: unknown key 'gerne' \(did you mean 'genre'\?\)")
    assert "94 %" in served.page(article)
    served.edit("sources/articles/berg2018.yml", "gerne:", "genre:")
    served.said("complete")

    served.edit("docs/about/rights.md", "# ", "# Our ")
    served.said(r"about/rights/index\.html.* shown")
    assert "Our " in served.page("about/rights/")
    served.page("claims/")
    served.edit("theme/partials/footer.html", '<footer class="md-footer">', '<footer class="md-footer" lang="en">')
    assert served.said("preview .*shown").split()[1] == "claims/index.html"
    assert '<footer class="md-footer" lang="en">' in served.page("claims/")

    served.edit("theme/main.html", "{%- block content %}", "{%- blok content %}")
    served.said("main.html:")
    assert "94 %" in served.page(article)
