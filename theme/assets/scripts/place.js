// Marks in the index column where the reader is: the row of the map, or the line of "On this page".

import { chosen, line } from "./passages.js"

export function markPlace() {
  const links = new Map()
  for (const link of document.querySelectorAll(".index a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (target) links.set(target.closest(".passage, .block") ?? target, link.closest("tr") ?? link)
  }
  if (!links.size) return
  const targets = [...links.keys()]
  const mark = () => {
    const here = chosen(targets) ?? targets.findLast((target) => target.getBoundingClientRect().top < line()) ?? targets[0]
    for (const [target, line] of links) {
      if (target === here) line.setAttribute("aria-current", "location")
      else if (line.getAttribute("aria-current") === "location") line.removeAttribute("aria-current")
    }
  }
  let waiting = false
  const markSoon = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  }
  for (const event of ["scroll", "hashchange", "focusin"]) addEventListener(event, markSoon, { passive: true })
  mark()
}
