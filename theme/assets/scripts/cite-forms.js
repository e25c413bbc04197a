// The forms of citation, taken from the page that has them all. Only words, emphasis, paragraphs and links come across.

import { pageAt } from "./other-pages.js"

const KEPT = ["P", "EM", "PRE"]

// Resolves to what the page with every form says of one thing, or to null where it says nothing.
export async function formsAt(href) {
  const url = new URL(href, location)
  const page = await pageAt(url)
  const id = decodeURIComponent(url.hash.slice(1))
  const own = page && listed(page, id)
  if (!own) return null
  return { id, forms: own.forms, quoted: listed(page, `_${id}-quote`)?.forms, several: listed(page, "_several")?.forms, following: () => following(page, id) }
}

// The forms under one heading: by id, each with its name and its content.
function listed(page, id) {
  const list = page.getElementById(id)?.closest(".citable")?.querySelector(".forms")
  if (!list) return null
  const forms = new Map()
  for (const content of list.querySelectorAll("[data-form]")) {
    forms.set(content.dataset.form, { name: content.previousElementSibling.textContent, content })
  }
  return { forms, revision: list.dataset.revision }
}

// The ranges that begin with a passage: each with the forms for it, made when they are asked for.
function following(page, id) {
  const several = listed(page, "_several")?.forms
  if (!several || !/^p\d+$/.test(id)) return []
  const ranges = []
  const revisions = new Set()
  const first = Number(id.slice(1))
  for (let last = first; ; last += 1) {
    const passage = listed(page, `p${last}`)
    if (!passage) return ranges
    revisions.add(passage.revision)
    if (last > first) ranges.push({ last, forms: several, values: values(first, last, [...revisions]) })
  }
}

function values(first, last, revisions) {
  return {
    paragraphs: `${first}–${last}`,
    key: `${first}-${last}`,
    revision: revisions.join(", "),
    first: `p${first}`,
  }
}

// What stands in a form, as nodes of this page, with what is left open in it filled in.
export function content({ content }, values = {}) {
  const nodes = [...content.childNodes].filter((node) => node.nodeType !== Node.TEXT_NODE || node.textContent.trim())
  return nodes.flatMap((node) => copied(node, values))
}

function copied(node, values) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent)]
  if (node.nodeName === "VAR") return [document.createTextNode(values[node.textContent.slice(1, -1)] ?? node.textContent)]
  const inside = [...node.childNodes].flatMap((child) => copied(child, values))
  if (node.nodeName === "A" && /^https?:/.test(node.href)) return [link(node, inside)]
  if (!KEPT.includes(node.nodeName)) return inside
  const copy = document.createElement(node.nodeName)
  copy.append(...inside)
  return [copy]
}

// A link whose own words are its address leads where these lead once they are filled in.
function link(from, inside) {
  const link = document.createElement("a")
  link.append(...inside)
  link.href = from.querySelector("var") ? link.textContent : from.href
  return link
}
