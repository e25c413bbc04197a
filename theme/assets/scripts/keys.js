// Single-key shortcuts, and the help that lists them and turns them off.

import { openHelp, showWhetherOn } from "./help.js"
import { recall } from "./memory.js"
import { openNotes } from "./notes.js"
import { passageAt, step } from "./passages.js"

const SHORTCUTS = {
  j: () => step(1),
  k: () => step(-1),
  c: cite,
  m: notes,
  "/": search,
  "?": openHelp,
}

export function listenForKeys() {
  showWhetherOn()
  document.querySelector("[data-does=keys]")?.addEventListener("click", openHelp)
  document.addEventListener("keydown", (event) => {
    const shortcut = SHORTCUTS[event.key]
    if (!shortcut || recall("keys") === "off" || isTaken(event)) return
    event.preventDefault()
    shortcut()
  })
}

function isTaken(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  return event.target.closest?.("input, textarea, select, [contenteditable], dialog") != null
}

function cite() {
  const link = passageAt()?.querySelector(".cite > summary, a.cite")
  if (!link) return
  link.focus()
  if (!link.closest("details")?.open) link.click()
}

// To the notes of the passage, opened; from there back to the passage.
function notes() {
  const passage = passageAt()
  const note = passage?.querySelector(".note")
  if (!note) return
  if (note.parentElement.contains(document.activeElement)) {
    passage.querySelector(".gutter a").focus()
    return
  }
  openNotes(passage)
  note.tabIndex = -1
  note.focus()
}

function search() {
  const box = [...document.querySelectorAll("input[name=q]")].findLast((input) => input.checkVisibility())
  if (box) box.select()
  else document.querySelector(".md-header__button--search")?.click()
  box?.focus()
}
