// The page that sets two articles beside each other: which two is in the address, what they hold in their data files.

import { compared } from "./compare-pair.js"
import { sections } from "./compare-view.js"
import { markPlace } from "./place.js"
import { element } from "./search-elements.js"

const ARTICLES = new URL("../../articles/", import.meta.url)
const form = document.querySelector("form.pair")
const start = document.querySelector(".start")
const told = element("p", { className: "told app", aria: { role: "status" } })
const index = element("nav", { className: "index onpage app", hidden: true, aria: { label: "On this page" } })
const place = element("div", { className: "comparison" })
const files = new Map() // id → promise of the article, or of null
let turn = 0 // of the latest choice: an earlier one that arrives later is forgotten

document.querySelector(".without-script")?.remove()
const [one, other] = selects()
form.after(index, place)
form.addEventListener("submit", (event) => event.preventDefault())
form.addEventListener("change", () => go(one.value, other.value))
addEventListener("popstate", restore)
restore()

// The second select is the first once more: a page of a thousand articles names each of them once.
function selects() {
  const first = form.elements.a
  const second = first.cloneNode(true)
  Object.assign(second, { id: "_b", name: "b" })
  const swap = element("button", { type: "button", className: "button", textContent: "Swap" })
  swap.addEventListener("click", () => go(other.value, one.value))
  first.closest("div").append(element("p", {}, element("label", { htmlFor: "_b", textContent: "The other" }), second), element("p", {}, swap), told)
  return [first, second]
}

function go(a, b) {
  const address = new URL(location)
  address.search = new URLSearchParams([["a", a], ["b", b]].filter(([, id]) => id))
  address.hash = ""
  if (address.href !== location.href) history.pushState(null, "", address)
  restore()
}

async function restore() {
  const mine = (turn += 1)
  const asked = new URLSearchParams(location.search)
  const ids = ["a", "b"].map((name) => asked.get(name) ?? "")
  const both = await Promise.all(ids.map(find))
  if (mine !== turn) return
  both.forEach((article, at) => choose([one, other][at], article?.id))
  const fault = wrong(ids, both)
  told.textContent = fault
  place.replaceChildren(...(fault || !both.every(Boolean) ? [] : show(both)))
  index.hidden = !place.childElementCount
  if (start) start.hidden = !index.hidden
  document.title = `${index.hidden ? "" : `${both[0].id} and ${both[1].id} · `}${document.title.split(" · ").slice(-2).join(" · ")}`
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
}

function choose(select, id = "") {
  select.value = id
  if (select.selectedIndex < 0) select.value = ""
}

function wrong(ids, both) {
  const unknown = ids.filter((id, at) => id && !both[at])
  if (unknown.length) return `No article ${unknown.map((id) => `“${id.slice(0, 64)}”`).join(" and ")} is shown here.`
  if (both[0] && both[0].id === both[1]?.id) return "Choose two different articles."
  return both.some(Boolean) && !both.every(Boolean) ? "Choose the other article." : ""
}

function show(both) {
  const found = sections(compared(...both))
  const blocks = found.filter((section) => section.matches(".block"))
  const lines = blocks.map((section) => {
    const { id, textContent } = section.querySelector("h2")
    return element("li", {}, element("a", { href: `#${id}`, textContent }), " ", element("span", { className: "n", textContent: section.dataset.n }))
  })
  index.replaceChildren(element("h2", { textContent: "On this page" }), element("ul", {}, lines))
  queueMicrotask(markPlace)
  const common = blocks.some((section) => section.dataset.n)
  if (!common) found.splice(1, 0, element("p", { className: "app nothing", textContent: "The two have no claim, topic, event or figure in common." }))
  return found
}

// Resolves to the article, under its former ids too; to null where the page offers none of that id.
function find(asked) {
  const option = [...one.options].find(({ value, dataset }) => value && [value, ...(dataset.formerly ?? "").split(" ")].includes(asked))
  if (!option || !asked) return null
  if (!files.has(option.value)) files.set(option.value, load(new URL(`${option.value}.json`, ARTICLES)))
  return files.get(option.value)
}

async function load(address) {
  try {
    const answer = await fetch(address)
    const article = answer.ok ? await answer.json() : null
    return article && { ...article, passages: article.passages.filter(({ digest, text }) => digest || text) }
  } catch {
    return null
  }
}
