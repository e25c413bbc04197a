"""Loaded by every Python process of a build under test: at the n-th operation that changes the disk it strikes.

Operations are counted over all processes of the build, in the order in which they come. FAULT says what happens at the
one whose number is FAULT_AT: `kill` ends the whole build before it, `torn` in the middle of it (16 bytes of a file are
written; in a thread, which can handle no signal, before it), `interrupt` is Ctrl-C, and the name of an error (`ENOSPC`)
is that error. FAULT_EVENT names the one audit event that counts, and FAULT_ROOT the folder where it does.
"""

from __future__ import annotations

import errno
import os
import resource
import signal
import sys
import threading

CHANGING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.symlink", "os.chmod")
CALLED = ("renameat2", "syncfs")  # looked up just before they are called
WRITING = os.O_WRONLY | os.O_RDWR

_root = os.environ["FAULT_ROOT"]
_at = int(os.environ["FAULT_AT"])
_fault = os.environ["FAULT"]
_event = os.environ["FAULT_EVENT"]
_count = os.open(os.environ["FAULT_COUNT"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


def _is_counted(event: str, arguments: tuple) -> bool:
    if _event and event != _event:
        return False
    if event == "ctypes.dlsym":
        return arguments[1] in CALLED
    if event != "open" and event not in CHANGING:
        return False
    path = arguments[0]
    if event == "open" and (not isinstance(path, str | bytes) or not arguments[2] & WRITING):
        return False
    return not os.path.isabs(path) or os.fsdecode(path).startswith(_root)


def _strike(event: str, path: object) -> None:
    if _fault == "interrupt":
        os.killpg(0, signal.SIGINT)
    elif _fault == "torn" and event == "open" and threading.current_thread() is threading.main_thread():
        # Of what is written next, only the first bytes arrive; then the system says so, and that ends all.
        signal.signal(signal.SIGXFSZ, lambda *_: os.killpg(0, signal.SIGKILL))
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, resource.RLIM_INFINITY))
    elif _fault in ("kill", "torn"):
        os.killpg(0, signal.SIGKILL)
    else:
        number = getattr(errno, _fault)
        raise OSError(number, os.strerror(number), path)


def _hook(event: str, arguments: tuple) -> None:
    if _is_counted(event, arguments):
        os.write(_count, b".")
        if os.fstat(_count).st_size == _at:
            _strike(event, arguments[0])


sys.addaudithook(_hook)
