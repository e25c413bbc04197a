// A reader who comes from a result finds its words marked in the passage. What was searched stays out of the address, which
// is the one to cite.

import { found } from "./search-words.js"

const KEY = "dossier.found"
const TEXTS = ".digest, .said, .original, .note"

// Called when a result is followed: where it leads, what was found there, and whether it is to be cited.
export function remember(link, sequences, { cite = false } = {}) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ to: link.href, sequences, cite }))
  } catch {
    // Refused storage: the passage is lit all the same, by its address.
  }
}

export function markFound() {
  const passage = location.hash.startsWith("#p") && document.getElementById(location.hash.slice(1))?.closest(".passage")
  const { sequences = [], cite = false } = passage ? take(location.href) : {}
  if (cite) whenLoaded(() => openCitation(passage))
  if (!sequences.length) return
  for (const text of passage.querySelectorAll(TEXTS)) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const nodes = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("mark, .vh, .ref")) nodes.push(walker.currentNode)
    for (const node of nodes) mark(node, sequences)
  }
}

function take(address) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY)) ?? {}
    if (kept.to !== address) return {}
    sessionStorage.removeItem(KEY)
    return kept
  } catch {
    return {}
  }
}

// A browser that has gone to what an address names takes the focus away, which it does once the page is there.
function whenLoaded(action) {
  if (document.readyState === "complete") requestAnimationFrame(action)
  else addEventListener("load", () => requestAnimationFrame(action), { once: true })
}

function openCitation(passage) {
  const details = passage.querySelector("details.cite")
  if (!details) return
  details.open = true
  details.querySelector("summary").focus({ preventScroll: true })
}

function mark(node, sequences) {
  for (const [start, end] of found(node.data, sequences).reverse()) {
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, end)
    range.surroundContents(document.createElement("mark"))
  }
}
