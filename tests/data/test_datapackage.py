"""The package: valid Frictionless, and true of the files that it describes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import frictionless
import pytest
from data.goods import files, good
from dossier.data import all_files
from dossier.data.datapackage import slug
from trees import planted, site


def package() -> dict:
    return json.loads(files()["data/datapackage.json"])


def test_package_is_valid_frictionless_and_so_is_its_table(tmp_path: Path) -> None:
    planted(tmp_path, files())
    report = frictionless.validate(str(tmp_path / "data" / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert report.stats["tasks"] == len(package()["resources"])


def test_wrong_hash_is_found_by_the_validator(tmp_path: Path) -> None:
    planted(tmp_path, {**files(), "data/passages.csv": files()["data/passages.csv"].replace("harper", "Harper", 1)})
    assert not frictionless.validate(str(tmp_path / "data" / "datapackage.json")).valid


def test_every_file_of_the_data_folder_is_described() -> None:
    described = {resource["path"] for resource in package()["resources"]}
    there = {Path(path).name for path in files() if Path(path).parent.name == "data"}
    assert described == there - {"datapackage.json", "feed.xml"}


def test_size_and_hash_are_those_of_the_bytes() -> None:
    for resource in package()["resources"]:
        data = files()[f"data/{resource['path']}"].encode()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_package_names_edition_licence_and_makers() -> None:
    assert package()["version"] == "2027.01"
    assert package()["created"] == "2027-01-31T00:00:00Z"
    assert package()["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    assert [maker["title"] for maker in package()["contributors"]] == ["The Vell Dam Readers", "Mara Lind", "岡田健二"]


def test_what_the_site_does_not_state_is_left_out() -> None:
    texts = {file.path.name: file.text for file in all_files(site({}))}
    bare = json.loads(texts["datapackage.json"])
    assert not {"version", "created", "licenses", "contributors", "description"} & bare.keys()


@pytest.mark.parametrize(
    ("name", "short"),
    [("The Dam–River Dossier", "the-dam-river-dossier"), ("Éléments", "elements"), ("川", "dossier")],
)
def test_slug_is_plain(name: str, short: str) -> None:
    assert slug(name) == short


def test_file_that_is_described_before_it_is_written_is_refused() -> None:
    with pytest.raises(ValueError, match="annotations.jsonld is described before it is written"):
        list(all_files(good()))
