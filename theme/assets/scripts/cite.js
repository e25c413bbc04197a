// Cite, in place: under what is cited a panel with every form, taken from the page that the link leads to. Without script
// the short form stands in the page and the link leads to the rest.

import { made, openPanel } from "./cite-panel.js"
import { copy, tell } from "./copying.js"

for (const details of document.querySelectorAll("details.cite")) {
  details.addEventListener("toggle", async () => {
    if (!details.open || details.dataset.panel) return
    details.dataset.panel = "asked" // opened again before the answer is there, it asks no second time
    const [link, citation] = [details.querySelector(".forms-of"), details.querySelector(".citation")]
    if (!link) return details.append(made("p", { className: "row" }, ...copying(citation, "Copy")))
    const panel = await openPanel(link, (panel) => citation.after(panel))
    if (!panel) delete details.dataset.panel
  })
}

for (const link of document.querySelectorAll("a.citing")) {
  link.addEventListener("click", async (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    await toggle(link)
  })
}

// A second press takes the panel away again.
async function toggle(link) {
  const place = link.closest("p") ?? link
  const open = place.nextElementSibling?.matches(".panel") ? place.nextElementSibling : null
  if (open) {
    open.remove()
    link.setAttribute("aria-expanded", "false")
    return
  }
  if (link.dataset.panel) return
  link.dataset.panel = "asked"
  const panel = await openPanel(link, (panel) => place.after(panel))
  delete link.dataset.panel
  if (!panel) location.assign(link.href)
  else link.setAttribute("aria-expanded", "true")
}

// The page with every form: a button for each.
for (const content of document.querySelectorAll(".page--cite .citable [data-form]")) {
  if (content.closest(".citable").querySelector("#_several")) continue
  const name = content.previousElementSibling
  name.append(...copying(content, `Copy ${name.textContent}`))
}

// A button that copies what stands in an element, and the line that says so.
function copying(content, label) {
  const button = made("button", { className: "button", type: "button", textContent: "Copy" })
  const status = made("span", {})
  button.setAttribute("aria-label", label)
  status.setAttribute("role", "status")
  button.addEventListener("click", async () => tell(status, (await copy([...content.childNodes])) ? "Copied" : "Not copied: select the text"))
  return [button, status]
}

// Words copied from a digest take its short reference with them: they are a paraphrase, and must not pass for the author's.
document.addEventListener("copy", (event) => {
  const selection = getSelection()
  if (selection.isCollapsed) return
  const range = selection.getRangeAt(0)
  const parts = [...document.querySelectorAll(".passage .digest")].flatMap((digest) => shared(range, digest))
  if (!parts.length) return
  const isInside = parts.length === 1 && `${parts[0].range}`.trim() === `${range}`.trim()
  const chosen = isInside ? inside(parts[0]) : beyond(range, parts)
  const plain = isInside ? words(chosen) : [`${selection}`.trim(), ...parts.map(({ citation }) => words(citation))].join("\n\n")
  event.preventDefault()
  event.clipboardData.setData("text/plain", plain)
  event.clipboardData.setData("text/html", chosen.outerHTML)
})

// What of a digest is chosen, with its short reference; nothing where that is no word.
function shared(chosen, digest) {
  const citation = digest.closest(".passage").querySelector(".cite > .citation")
  if (!citation || !chosen.intersectsNode(digest)) return []
  const range = document.createRange()
  range.selectNodeContents(digest)
  if (range.isPointInRange(chosen.startContainer, chosen.startOffset)) range.setStart(chosen.startContainer, chosen.startOffset)
  if (range.isPointInRange(chosen.endContainer, chosen.endOffset)) range.setEnd(chosen.endContainer, chosen.endOffset)
  const letters = range.cloneContents().querySelectorAll(".ref")
  const isWords = `${range}`.trim() !== [...letters].map((letter) => letter.textContent).join("").trim()
  return isWords ? [{ range, citation }] : []
}

function inside({ range, citation }) {
  const chosen = made("p", {}, range.cloneContents())
  for (const letter of chosen.querySelectorAll(".ref")) letter.remove()
  chosen.append(" ", ...citation.cloneNode(true).childNodes)
  return chosen
}

// What is chosen goes beyond one digest: the references come last.
function beyond(range, parts) {
  const references = parts.map(({ citation }) => made("p", {}, ...citation.cloneNode(true).childNodes))
  return made("div", {}, range.cloneContents(), ...references)
}

function words(element) {
  return element.textContent.replace(/\s+/g, " ").trim()
}
