// What the basket can be taken away as: its passages come in, words (or paragraphs of a bibliography) go out. Of an article
// with several passages the original is named once, with all their paragraphs.

import { authors } from "./authors.js"
import { content } from "./cite-forms.js"

const STYLES = ["chicago-notes", "chicago-author-date", "apa", "mla", "harvard"]
const NAMES = ["Chicago, notes", "Chicago, author-date", "APA", "MLA", "Harvard"]

export const EXPORTS = {
  ...Object.fromEntries(STYLES.map((id, place) => [id, { name: `Bibliography, ${NAMES[place]}`, extension: "txt", type: "text/plain", make: (all) => bibliography(all, id) }])),
  bibtex: { name: "BibTeX", extension: "bib", type: "application/x-bibtex", make: (all) => entries(all, "bibtex", /\n\n(?=@)/).join("\n\n") },
  biblatex: { name: "BibLaTeX", extension: "bib", type: "application/x-bibtex", make: (all) => entries(all, "biblatex", /\n\n(?=@)/).join("\n\n") },
  ris: { name: "RIS", extension: "ris", type: "application/x-research-info-systems", make: (all) => entries(all, "ris", /\n(?=TY {2}- )/).join("\n") },
  "csl-json": { name: "CSL-JSON", extension: "csl.json", type: "application/json", make: cslJson },
  csv: { name: "CSV", extension: "csv", type: "text/csv", make: csv },
  markdown: { name: "Markdown, with our notes", extension: "md", type: "text/markdown", make: markdown },
}

// The passages of each article, articles in the order of their first passage.
function byArticle(all) {
  const groups = new Map()
  for (const one of all) groups.set(one.article.id, [...(groups.get(one.article.id) ?? []), one])
  return [...groups.values()]
}

function bibliography(all, style) {
  return byArticle(all).map((some) => {
    const nodes = joint(some, style)
    return nodes.at(-1) // what stands in the text is for the text; the entry, or the note, comes last
  })
}

// A form that serves for all the passages of one article together.
function joint(some, id) {
  if (some.length === 1) return content(some[0].cited.forms.get(id))
  const several = some[0].cited.several
  const numbers = some.map(({ passage }) => passage.p).sort((one, other) => one - other)
  const paragraphs = runs(numbers)
  const revisions = [...new Set(some.map(({ passage }) => passage.revision))].sort((one, other) => one - other)
  return content(several.get(id), {
    paragraphs,
    key: paragraphs.replaceAll("–", "-").replaceAll(", ", "-"),
    revision: revisions.join(", "),
    first: `p${numbers[0]}`,
  })
}

// 3, 4, 5, 8 → "3–5, 8"
export function runs(numbers) {
  const parts = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else parts.push([number, number])
  }
  return parts.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ")
}

// The original once, with the paragraphs of all; then each passage as a work of ours.
function entries(all, id, between) {
  return byArticle(all).flatMap((some) => {
    const [original] = source(joint(some, id)).split(between)
    return [original, ...some.map(({ cited }) => source(content(cited.forms.get(id))).split(between).slice(1)).flat()]
  })
}

function source(nodes) {
  return nodes.map((node) => node.textContent).join("").replace(/^\n+|\n+$/g, "")
}

function cslJson(all) {
  const items = byArticle(all).flatMap((some) => {
    const [original] = JSON.parse(source(joint(some, "csl-json")))
    return [original, ...some.map(({ cited }) => JSON.parse(source(content(cited.forms.get("csl-json"))))[1])]
  })
  return JSON.stringify(items, null, 2)
}

function csv(all) {
  const head = ["id", "url", "revision", "author", "title", "publication", "issued", "original_url", "paragraph", "digest", "quote", "text"]
  const rows = all.map(({ id, article, passage }) => [
    id, passage.url, passage.revision, authors(article).join("; "), article.title, article["container-title"] ?? article.publisher,
    article.issued?.edtf, article.URL, passage.p, passage.digest, passage.quote, passage.text,
  ])
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\n")
}

function cell(value) {
  const text = String(value ?? "")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function markdown(all) {
  return all.map(({ name, passage, cited }) => {
    const citation = source(content(cited.forms.get("markdown")))
    const notes = passage.notes.map(({ kind, text }) => `- **${kind}:** ${text.trim().replace(/\n/g, "\n  ")}`)
    const quote = passage.quote ? [`> “${escaped(passage.quote)}”`] : []
    const digest = passage.digest ?? passage.text ?? ""
    return [`## [${name}](${passage.url})`, escaped(digest), ...quote, ...(notes.length ? [notes.join("\n")] : []), citation].join("\n\n")
  }).join("\n\n")
}

function escaped(text) {
  return text.replace(/[\\`*_[\]<>~^$|{}#&]/g, "\\$&")
}
