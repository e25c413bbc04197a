// Previews of passages on every reference: on hover and on focus beside the text, on a long press as a sheet from below.
// Escape closes; the pointer may rest on the preview; the reference stays the link it is without script.

import { cardFor } from "./card.js"
import { place } from "./placing.js"
import { openSheet } from "./sheet.js"

const REFERENCE = "a.passage-ref"
const BEFORE_OPENING = 250 // ms of hovering
const BEFORE_CLOSING = 200 // ms away from both reference and preview
const LONG_PRESS = 400 // ms, before the browser's own
const AFTER_PRESS = 100 // ms within which the click comes that ends a press

let open = null // { link, preview } while one is shown
let timer

export function previewReferences() {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return
    const link = event.target.closest?.(REFERENCE)
    if (link) after(BEFORE_OPENING, () => show(link))
    else if (event.target.closest?.(".preview")) clearTimeout(timer)
    else if (open || timer) after(BEFORE_CLOSING, close)
  })
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest?.(REFERENCE)
    if (link?.matches(":focus-visible")) after(0, () => show(link))
  })
  document.addEventListener("focusout", (event) => event.target === open?.link && close())
  document.addEventListener("keydown", (event) => event.key === "Escape" && close())
  addEventListener("resize", close)
  listenForLongPress()
}

async function show(link) {
  if (open?.link === link) return
  const card = await cardFor(link)
  if (!card || !(link.matches(":hover") || link === document.activeElement)) return
  close()
  const preview = document.createElement("div")
  Object.assign(preview, { className: "preview md-typeset", id: "_preview", role: "tooltip" })
  preview.append(card)
  document.body.append(preview)
  place(preview, link)
  link.classList.add("passage-ref--open")
  link.setAttribute("aria-describedby", "_preview")
  open = { link, preview }
}

function close() {
  clearTimeout(timer)
  if (!open) return
  open.link.classList.remove("passage-ref--open")
  open.link.removeAttribute("aria-describedby")
  open.preview.remove()
  open = null
}

function after(delay, action) {
  clearTimeout(timer)
  timer = setTimeout(action, delay)
}

function listenForLongPress() {
  let pressed = null
  document.addEventListener("pointerdown", (event) => {
    const link = event.pointerType === "touch" && event.target.closest?.(REFERENCE)
    pressed = link ? { link, timer: setTimeout(() => press(pressed), LONG_PRESS) } : null
  })
  for (const end of ["pointerup", "pointercancel", "scroll"]) {
    addEventListener(end, () => clearTimeout(pressed?.timer), { passive: true, capture: true })
  }
  addEventListener("pointerup", () => setTimeout(() => (pressed = null), AFTER_PRESS), { capture: true })
  // The browser's own menu would come on top of the sheet, and the click that ends a long press would close it again.
  for (const unwanted of ["contextmenu", "click"]) {
    addEventListener(unwanted, (event) => {
      if (!pressed?.done) return
      event.preventDefault()
      event.stopPropagation()
    }, { capture: true })
  }
}

async function press(pressed) {
  pressed.done = true
  const card = await cardFor(pressed.link)
  if (card) openSheet(card, pressed.link)
}
