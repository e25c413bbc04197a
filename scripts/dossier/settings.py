"""The renderer's configuration as far as the generator needs it: the site's name and address, from mkdocs.yml."""

from __future__ import annotations

import os
from pathlib import Path

import yaml

from dossier.linked import Settings
from dossier.problem import Problem, SourceProblems, shown


class _Loader(yaml.CSafeLoader):
    """Knows MkDocs' own tags: `!ENV` gives the variable or its default, all others nothing."""


def _env(loader: _Loader, node: yaml.Node) -> str | None:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value)
    *names, default = loader.construct_sequence(node) or [None]
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def settings(configuration: Path) -> Settings:
    """Return the site's name and address; raise SourceProblems where mkdocs.yml does not give them."""
    path = configuration.name
    try:
        values = yaml.load(configuration.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SourceProblems([Problem(path, mark.line + 1, mark.column + 1, f"not YAML: {error.problem}")]) from error
    except (yaml.reader.ReaderError, UnicodeDecodeError) as error:
        raise SourceProblems([Problem(path, 1, 1, f"not UTF-8 text: {error.reason}", "save it as UTF-8")]) from error
    given = values if isinstance(values, dict) else {}
    name, url = str(given.get("site_name") or ""), str(given.get("site_url") or "")
    if not name or not url.startswith(("http://", "https://")):
        message = f"'site_name' and 'site_url' (a web address) must be given, got {shown(name)} and {shown(url)}"
        raise SourceProblems([Problem(path, 1, 1, message)])
    return Settings(name, url.rstrip("/") + "/")
