"""What figures depend on beside the code: cores, memory, Python and the packages."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def machine(requirements: Path) -> dict[str, object]:
    """Return what the machine is and which packages of a list of requirements are installed."""
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": _found(r"^model name\s*: (.+)$", Path("/proc/cpuinfo")) or platform.machine(),
        "memory": int(_found(r"^MemTotal:\s*(\d+) kB$", Path("/proc/meminfo"))) * 1024,
        "python": platform.python_version(),
        "packages": dict(_packages(requirements.read_text("utf-8"))),
    }


def _found(pattern: str, file: Path) -> str:
    match = re.search(pattern, file.read_text("utf-8"), re.MULTILINE)
    return match[1] if match else ""


def _packages(requirements: str) -> list[tuple[str, str]]:
    names = re.findall(r"^([a-z0-9-]+)(?:\[[a-z]+\])?==", requirements, re.MULTILINE)
    found = []
    for name in names:
        try:
            found.append((name, version(name)))
        except PackageNotFoundError:
            found.append((name, "not installed"))
    return found
