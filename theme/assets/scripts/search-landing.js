// A reader who comes from a result finds its words marked in the passage. What was searched stays out of the address, which
// is the one to cite.

import { found } from "./search-words.js"

const KEY = "dossier.found"
const TEXTS = ".digest, .said, .original, .note"

// Called when a result is followed: where it leads and what was found there.
export function remember(link, sequences) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ to: link.href, sequences }))
  } catch {
    // Refused storage: the passage is lit all the same, by its address.
  }
}

export function markFound() {
  const passage = location.hash.startsWith("#p") && document.getElementById(location.hash.slice(1))?.closest(".passage")
  const sequences = passage ? take(location.href) : []
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
    const { to, sequences } = JSON.parse(sessionStorage.getItem(KEY)) ?? {}
    if (to !== address) return []
    sessionStorage.removeItem(KEY)
    return sequences
  } catch {
    return []
  }
}

function mark(node, sequences) {
  for (const [start, end] of found(node.data, sequences).reverse()) {
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, end)
    range.surroundContents(document.createElement("mark"))
  }
}
