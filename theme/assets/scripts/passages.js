// The stops of a page (its passages; a topic's digests, the results of a search), and at which of them the reader is.

const STOPS = ".passage > .gutter a, .group > .gutter a, .hit h3 a"
const HEADROOM = 8 // px below the top bar within which a stop counts as reached

// A browser scrolls to where an address or the focus goes, which takes it a while.
let isArriving = location.hash.length > 1
for (const event of ["hashchange", "focusin"]) addEventListener(event, () => (isArriving = true))
for (const event of ["scrollend", "wheel", "touchmove"]) addEventListener(event, () => (isArriving = false), { passive: true })

export function stops() {
  return [...document.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility())
}

// The part of the page that has what the reader chose: the focus, or what the address leads to, as long as it is in view.
export function chosen(parts) {
  for (const element of [focused(), addressed()]) {
    const part = element && parts.find((part) => part.contains(element))
    if (part) return part
  }
}

// What has passed a third of the window counts as read; towards the foot of the page, where no more can, ever more.
export function line() {
  return innerHeight * Math.max(1 / 3, scrollY / (document.documentElement.scrollHeight - innerHeight))
}

// The passage to which the keys apply: the one the index column marks, too.
export function passageAt() {
  const all = stops().map((stop) => stop.closest(".passage, .hit")).filter(Boolean)
  return chosen(all) ?? all.findLast((passage) => passage.getBoundingClientRect().top < line()) ?? all[0]
}

// Goes to the next stop (1) or the one before (-1): from the one chosen, else from the last that has reached the top.
export function step(direction) {
  const all = stops()
  const parts = all.map((stop) => stop.closest(".passage, .group, .hit"))
  const part = chosen(parts)
  const here = part ? parts.indexOf(part) : all.findLastIndex(reached)
  const next = all[Math.min(Math.max(here + direction, 0), all.length - 1)]
  if (!next) return
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: "start" })
}

function focused() {
  const part = document.activeElement?.closest(".passage, .group, .hit")
  if (!part) return null
  const { top, bottom } = part.getBoundingClientRect()
  return isArriving || (bottom > barHeight() && top < innerHeight) ? document.activeElement : null
}

function addressed() {
  const element = document.getElementById(decoded(location.hash.slice(1)))
  const top = element?.getBoundingClientRect().top
  return isArriving || (top >= 0 && top <= line()) ? element : null
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // an address that somebody cut
  }
}

function reached(stop) {
  return stop.getBoundingClientRect().top <= barHeight() + HEADROOM + parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop || 0)
}

function barHeight() {
  return document.querySelector(".md-header")?.offsetHeight ?? 0
}
