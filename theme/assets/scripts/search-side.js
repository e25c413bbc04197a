// Beside the results: what a name in the question stands for, and claims, topics and names whose own words answer it.

import { element, hidden, inLanguage, linkTo } from "./search-elements.js"
import { fold } from "./search-words.js"

const PAGES = { topic: "topics", entity: "entities" }
const KINDS = { topic: "a topic", entity: "a name", author: "an author", publication: "a publication" }
const MOST_SPELLINGS = 6
const IN_LATIN = /^[\p{sc=Latin}\P{L}]+$/u

// All that a spelling may stand for, evenly, in alphabetical order.
export function conceptNotes(concepts, choose) {
  return [...concepts]
    .sort((a, b) => a.label.localeCompare(b.label))
    .map((concept) => element("section", {}, heading(concept), names(concept), only(concept, choose)))
}

function heading({ kind, id, label }) {
  const name = PAGES[kind] ? linkTo(`${PAGES[kind]}/${id}/`, { textContent: label }) : element("span", { textContent: label })
  return element("h2", {}, name, element("span", { className: "small", textContent: ` ${KINDS[kind]}` }))
}

// Spellings that differ in accents or width alone are shown once.
function names({ label, en, ja, ru, also }) {
  const shown = new Set([label, en].filter(Boolean).map(fold))
  const isNew = (name) => !shown.has(fold(name)) && shown.add(fold(name))
  const parts = [en ?? "", ja ? inLanguage("ja", ja) : "", ru ? inLanguage("ru", ru) : ""].filter(Boolean)
  const all = [...parts, ...also.filter((name) => IN_LATIN.test(name) && isNew(name)).slice(0, MOST_SPELLINGS)]
  return all.length ? element("p", { className: "small" }, all.flatMap((name, at) => (at ? ["; ", name] : [name]))) : ""
}

function only({ kind, id, label }, choose) {
  const button = element("button", { type: "button", className: "link small" }, "Only its passages", hidden(`: ${label}`))
  button.addEventListener("click", () => choose(kind, id))
  return element("p", {}, button)
}

// Claims, topics and names whose own words answer the question: pages of ours, kept apart from the passages.
export function otherRecords(records) {
  const claims = records.filter(({ filters }) => filters.kind?.includes("claim"))
  const pages = records.filter(({ filters }) => !filters.kind?.includes("claim"))
  return [...group("Claims close to these words", claims), ...group("Pages close to these words", pages)]
}

function group(title, records) {
  if (!records.length) return []
  const lines = records.map(({ url, title }) => element("li", {}, linkTo(url, { textContent: title })))
  return [element("section", {}, element("h2", { textContent: title }), element("ul", {}, lines))]
}
