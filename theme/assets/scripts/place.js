// Marks in the index column where the reader is: the row of the map, or the line of "On this page".

export function markPlace() {
  const links = new Map()
  for (const link of document.querySelectorAll(".index a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (target) links.set(target.closest(".passage, .block") ?? target, link.closest("tr") ?? link)
  }
  if (!links.size) return
  const targets = [...links.keys()]
  const mark = () => {
    const here = targets.findLast((target) => target.getBoundingClientRect().top < line()) ?? targets[0]
    for (const [target, line] of links) {
      if (target === here) line.setAttribute("aria-current", "location")
      else if (line.getAttribute("aria-current") === "location") line.removeAttribute("aria-current")
    }
  }
  // What has passed a third of the window counts as reached; towards the foot of the page, where no more can, ever more.
  const line = () => innerHeight * Math.max(1 / 3, scrollY / (document.documentElement.scrollHeight - innerHeight))
  let waiting = false
  addEventListener("scroll", () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  }, { passive: true })
  mark()
}
