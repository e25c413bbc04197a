// The basket's page. The list in the address is what is shown; what is changed here is kept in this browser too.

import { address, collect, collected, parsed } from "./basket-list.js"
import { EXPORTS } from "./basket-exports.js"
import { find } from "./basket-passages.js"
import { made } from "./cite-panel.js"
import { copy, tell } from "./copying.js"
import { recall, remember } from "./memory.js"

const place = document.querySelector(".basket")
const status = made("p", { className: "told app" })
const done = made("span", {}) // beside the buttons, which a long list takes far from the line above it
const own = made("p", { className: "app" })
const list = made("ol", { className: "kept" })
const select = made("select", { id: "_export" }, ...Object.entries(EXPORTS).map(([value, { name }]) => made("option", { value, textContent: name })))
const output = made("div", { className: "citation" })
const away = made("section", { className: "panel take-away" })
let ids = []
let found = []
let turn = 0 // of the latest reading: an earlier one that ends later is forgotten

for (const line of [status, done]) line.setAttribute("role", "status")
away.setAttribute("aria-label", "Take the passages away")
select.value = EXPORTS[recall("export")] ? recall("export") : Object.keys(EXPORTS)[0]
away.append(
  made("p", { className: "row" }, made("label", { htmlFor: "_export", textContent: "Take away as" }), select, button("Copy", copyAll), button("Download", download), button("Print", () => print()), button("Empty the basket", empty), done),
  output,
)
place.append(made("div", {}, status, own, list, away))
document.querySelector(".without-script")?.remove()
select.addEventListener("change", () => {
  remember("export", select.value)
  showExport()
})
addEventListener("hashchange", read)
read()

function button(text, does) {
  const button = made("button", { type: "button", className: "button", textContent: text })
  button.addEventListener("click", does)
  return button
}

// Takes the list from the address; an address without one gets the list kept in this browser.
async function read() {
  const typed = decoded(location.hash.slice(1))
  ids = typed ? parsed(typed) : collected()
  if (!typed && ids.length) history.replaceState(history.state, "", address(ids))
  const asked = typed.split(/[,;\s]+/).filter(Boolean).length
  await show()
  const ignored = typed ? asked - ids.length : 0
  if (ignored) tell(status, `${summary()}; ${ignored} more in the address could not be read or came twice`, summary())
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function show() {
  const mine = (turn += 1)
  if (ids.length > 5) status.textContent = `Collecting ${counted(ids.length)} …`
  const all = await Promise.all(ids.map(find))
  if (mine !== turn) return
  found = all
  status.textContent = summary()
  list.replaceChildren(...found.map(line))
  away.hidden = missing() === ids.length
  offerOwn()
  showExport()
}

function missing() {
  return found.filter(({ passage }) => !passage).length
}

function summary() {
  return `${counted(ids.length)}${missing() ? `, ${missing()} of them not found here` : ""}`
}

function counted(number) {
  return number ? `${number} passage${number === 1 ? "" : "s"}` : "The basket is empty: open Cite under a passage to put it in"
}

// Somebody else's list does not replace the reader's own until the reader changes it here.
function offerOwn() {
  const kept = collected()
  const differs = kept.length && kept.join() !== ids.join()
  own.replaceChildren()
  if (differs) own.append("This list came with the address. ", made("a", { href: address(kept), textContent: `Your own basket has ${kept.length}` }), ".")
}

function line({ id, name, passage, article }, place) {
  const item = made("li", {})
  const head = made("p", { className: "app" }, passage ? made("a", { href: passage.url, textContent: name }) : name)
  if (article) head.append(`, ${[article.title, article["container-title"]].filter(Boolean).join(", ")}`)
  item.append(head)
  if (!passage) item.append(made("p", { className: "small", textContent: "No such passage is shown here." }))
  else item.append(made("p", { className: "digest", textContent: passage.digest ?? passage.text ?? "" }))
  const ways = made("p", { className: "ways" })
  if (place) ways.append(mover(id, name, place, -1))
  if (place < ids.length - 1) ways.append(mover(id, name, place, 1))
  const out = button("Remove", () => change(ids.filter((one) => one !== id), `${name} taken out`, place, "Remove"))
  out.setAttribute("aria-label", `Remove ${name}`)
  ways.append(out)
  item.append(ways)
  return item
}

function mover(id, name, place, by) {
  const word = by < 0 ? "Up" : "Down"
  const one = button(word, () => {
    const others = ids.filter((other) => other !== id)
    others.splice(place + by, 0, id)
    change(others, `${name} is now ${place + by + 1} of ${ids.length}`, place + by, word)
  })
  one.setAttribute("aria-label", `Move ${name} ${word.toLowerCase()}`)
  return one
}

// Shows a changed list and goes on from the same control, or the nearest that there is.
async function change(changed, words, place, control) {
  ids = changed
  collect(ids)
  history.replaceState(history.state, "", ids.length ? address(ids) : location.pathname)
  await show()
  tell(status, words, summary())
  const item = list.children[Math.min(place, ids.length - 1)]
  const buttons = [...(item?.querySelectorAll("button") ?? [])]
  const next = buttons.find((one) => one.textContent === control) ?? buttons[0]
  if (next) next.focus()
  else {
    status.tabIndex = -1
    status.focus()
  }
}

async function empty() {
  const before = ids
  await change([], "The basket is empty", 0, "")
  const back = button("Put everything back", () => change(before, `${counted(before.length)} again`, 0, "Remove"))
  own.replaceChildren(back)
  back.focus()
}


function showExport() {
  const shown = found.filter(({ passage }) => passage)
  const result = shown.length ? EXPORTS[select.value].make(shown) : ""
  output.replaceChildren(...(typeof result === "string" ? [made("pre", { textContent: result })] : result))
}

async function copyAll() {
  tell(done, (await copy([...output.childNodes])) ? "Copied" : "Not copied: select the text and copy it")
}

function download() {
  const { extension, type } = EXPORTS[select.value]
  const lines = output.querySelector("pre")?.textContent ?? [...output.children].map((one) => one.textContent).join("\n")
  const text = ["ris", "csv"].includes(extension) ? lines.replace(/\r?\n/g, "\r\n") : lines
  const url = URL.createObjectURL(new Blob([text.endsWith("\n") ? text : `${text}\n`], { type: `${type};charset=utf-8` }))
  const link = made("a", { href: url, download: `basket.${extension}` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
  tell(done, `basket.${extension} downloaded`)
}
