"""The gate's own test: every known defect is found, and one that is not found is named."""

from __future__ import annotations

import time

from dossier.gate.defect import HOME, Defect
from dossier.gate.defects import DEFECTS
from dossier.gate.selftest import missed


def test_every_known_defect_is_found_and_nothing_in_the_sound_site():
    assert missed() == []


def test_there_are_at_least_forty_defects_each_with_its_own_name():
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS) >= 40


def test_a_defect_that_is_not_found_is_named():
    harmless = Defect("another word", HOME, "Home", "House", "no such finding")
    wrongly_expected = Defect("found as something else", HOME, 'lang="en"', "", "no title")

    assert missed([harmless, wrongly_expected]) == ["another word", "found as something else"]


def test_the_test_takes_less_than_a_second():
    start = time.process_time()
    missed()

    assert time.process_time() - start < 1
