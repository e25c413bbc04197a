// The stops of a page: its passages (on an article), or what stands for them (a topic's digests, the results of a search).

const STOPS = ".passage > .gutter a, .group > .gutter a, .hit h3 a"
const HEADROOM = 8 // px below the top bar within which a stop counts as reached

export function stops() {
  return [...document.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility())
}

// The stop the reader is at: the one that has focus, else the last one that has reached the top of the window.
export function current() {
  const all = stops()
  const focused = document.activeElement?.closest(".passage, .hit")
  return all.find((stop) => focused?.contains(stop) || stop === document.activeElement) ?? all.findLast(reached)
}

export function passageAt() {
  return (current() ?? stops()[0])?.closest(".passage, .hit")
}

// Goes to the next stop (1) or the one before (-1).
export function step(direction) {
  const all = stops()
  const here = all.indexOf(current())
  const next = all[Math.min(Math.max(here + direction, 0), all.length - 1)]
  if (!next) return
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: "start" })
}

function reached(stop) {
  const bar = document.querySelector(".md-header")?.offsetHeight ?? 0
  return stop.getBoundingClientRect().top <= bar + HEADROOM + parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop || 0)
}
