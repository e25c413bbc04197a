"""Known defects come in, each planted in a small sound site; the names of those that the gate does not find go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.gate.across import Whole
from dossier.gate.captured import Captures
from dossier.gate.defect import Defect
from dossier.gate.defects import DEFECTS
from dossier.gate.facts import Facts, Promises
from dossier.gate.file import facts
from dossier.gate.sound import CAPTURED, PROMISED, SOUND

_CAPTURES = Captures(texts=(CAPTURED,))


def missed(defects: Iterable[Defect] = DEFECTS) -> list[str]:
    """Return the names of the defects that are not found, and `nothing` where something is found in the sound site."""
    sound = {path: facts(path, content, PROMISED) for path, content in SOUND.items()}
    names = [] if not list(_findings(SOUND, sound, PROMISED)) else ["nothing"]
    return names + [defect.name for defect in defects if not _is_found(defect, sound)]


def _is_found(defect: Defect, sound: Mapping[str, Facts]) -> bool:
    files = defect.planted(SOUND)
    return any(defect.finding in finding for finding in _findings(files, sound, defect.promises))


def _findings(files: Mapping[str, bytes], sound: Mapping[str, Facts], promises: Promises) -> Iterator[str]:
    whole = Whole()
    for path, content in files.items():
        is_sound = content is SOUND.get(path) and promises is PROMISED
        found = sound[path] if is_sound else facts(path, content, promises)
        whole.add(found)
        if not is_sound and not found.findings:
            yield from _CAPTURES.shown(path, content)
    yield from (finding for _, finding in whole.broken(promises))
