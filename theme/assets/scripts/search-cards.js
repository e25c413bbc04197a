// A passage that was found, as the page shows it: where it stands, its digest with the found words marked, what it holds.

import { withDatesInWords } from "./search-dates.js"
import { element, hidden, linkTo } from "./search-elements.js"
import { remember } from "./search-landing.js"
import { found, marked } from "./search-words.js"

const BETWEEN = " ¦ " // between the lines of one field (records.py)
const AROUND = 90 // characters shown on each side of what was found in a note

export function card(record, sequences, labels) {
  const { url, title, meta, article } = record
  const [, p] = url.split("#p")
  const id = `_found-${record.number}`
  const link = linkTo(url, {}, marked(title, sequences), hidden(` ¶${p}`))
  link.addEventListener("click", () => remember(link, sequences))
  return element(
    "li",
    { className: "hit", aria: { labelledby: id } },
    element("p", { className: "pn small", aria: { hidden: "true" } }, `¶${p}`),
    element("h3", { className: "quiet", id }, link, " ", element("span", { className: "small", textContent: origin(article) })),
    ...words(meta, sequences),
    ...elsewhere(record, sequences),
    foot(record, sequences, labels),
  )
}

function origin({ author = [], publication = [], day = "undated", issued = withDatesInWords(day).trim() }) {
  return [...author, ...publication, issued].join(", ")
}

function words(meta, sequences) {
  const { digest, text, quote } = meta
  if (!digest && !text) return [element("p", { className: "withheld", textContent: "Listed by reference only: nothing of this passage is shown." })]
  return [
    element("p", { className: "digest" }, marked(digest ?? text, sequences)),
    quote ? element("p", { className: "said" }, "“", marked(quote, sequences), "” ", element("span", { className: "small", textContent: "the author’s words" })) : "",
  ]
}

// Where nothing of what was asked stands in the digest: the note that has it.
function elsewhere({ content, meta }, sequences) {
  const shown = [meta.digest, meta.text, meta.quote].filter(Boolean)
  if (shown.some((text) => found(text, sequences).length)) return []
  const [, ...notes] = content.split(BETWEEN)
  const note = notes.find((note) => found(note, sequences).length)
  return note ? [element("p", { className: "within small" }, "In a note: ", marked(around(note, sequences), sequences))] : []
}

function around(text, sequences) {
  const [[start, end]] = found(text, sequences)
  const from = start > AROUND ? text.indexOf(" ", start - AROUND) + 1 : 0
  const to = text.length > end + AROUND ? text.lastIndexOf(" ", end + AROUND) : text.length
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`
}

function foot({ url, meta, filters, article }, sequences, labels) {
  const [first, ...rest] = (meta.claims ?? "").split(BETWEEN).filter(Boolean)
  return element(
    "div",
    { className: "foot app" },
    first ? claim(first, rest.length, url) : "",
    element(
      "div",
      { className: "tools" },
      element("ul", { className: "chips", aria: { label: "Topics" } }, (filters.topic ?? []).map((id) => chip(id, labels))),
      cite(url, article, sequences),
    ),
  )
}

function claim(line, others, url) {
  const [stances, id, ...text] = line.split(" ")
  return element(
    "p",
    { className: "claim" },
    element("span", { className: "voices" }, stances.split(",").flatMap((stance) => [element("em", { className: `stance stance--${stance}`, textContent: stance }), " "])),
    element(
      "span",
      {},
      linkTo(`claims/#${id}`, { textContent: text.join(" ") }),
      others ? element("span", { className: "small" }, " and ", linkTo(url, { textContent: `${others} more ${others > 1 ? "claims" : "claim"}` })) : "",
    ),
  )
}

function chip(id, labels) {
  return element("li", { className: "chip" }, linkTo(`topics/${id}/`, { textContent: labels("topic", id) }))
}

// The passage's own page has every form of citation beside it, and opens them.
function cite(url, { id }, sequences) {
  const [, p] = url.split("#p")
  const link = linkTo(url, { className: "cite" }, "Cite", hidden(` ${id} ¶${p}`))
  link.addEventListener("click", () => remember(link, sequences, { cite: true }))
  return link
}
