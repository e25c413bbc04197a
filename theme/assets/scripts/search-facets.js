// What results can be narrowed by. Each facet's values are fetched when it is first needed: opened, or chosen from.

import { readJson } from "./search-engine.js"
import { element } from "./search-elements.js"
import { FACETS } from "./search-state.js"

const OF_ARTICLES = ["article", "publication", "author", "genre", "year"]
const TITLES = {
  topic: "Topic",
  year: "Year",
  claim: "Claims",
  article: "Article",
  entity: "Name",
  publication: "Publication",
  author: "Author",
  genre: "Genre",
  note: "Notes",
  "event-year": "Year of event",
}
const OPEN_AT_FIRST = ["topic", "year", "claim"]
const IN_ORDER_OF_TIME = ["year", "event-year"]
const FIRST_SHOWN = 12

export class Facets {
  // `labels(facet, value)` gives what a value is called; `choose(facet, value, isChosen)` is called by the reader's hand.
  constructor(engine, place, { labels, choose, areFew }) {
    Object.assign(this, { engine, labels, choose, areFew, loaded: new Map(), panels: new Map() })
    for (const name of FACETS) this.panels.set(name, this.panel(name))
    place.append(...this.panels.values())
  }

  // Resolves to the set of numbers for each value of a facet.
  numbers(name) {
    if (!this.loaded.has(name)) this.loaded.set(name, this.load(name))
    return this.loaded.get(name)
  }

  async load(name) {
    const values = new Map()
    if (name === "article") this.titles ??= await readJson("facets/titles.json")
    if (OF_ARTICLES.includes(name)) {
      for (const [number, index] of this.engine.articleOf.entries()) {
        for (const value of this.engine.articles[index][name] ?? []) addTo(values, value, number)
      }
      return values
    }
    for (const [value, distances] of Object.entries(await readJson(`facets/${name}.json`))) {
      let number = 0
      values.set(value, new Set(distances.map((distance) => (number += distance))))
    }
    return values
  }

  // Resolves to the day of each passage's earliest event, by number; 0 where it has none.
  eventDays() {
    this.days ??= readJson("facets/event-day.json")
    return this.days
  }

  // The hits that have one of the chosen values of every facet; the facet left out is not asked.
  async narrow(hits, chosen, leftOut) {
    let kept = hits
    for (const [name, values] of Object.entries(chosen)) {
      if (name === leftOut) continue
      const numbers = await this.numbers(name)
      kept = kept.filter(({ number }) => values.some((value) => numbers.get(value)?.has(number)))
    }
    return kept
  }

  // Shows, in every open facet, how many of the hits each value would leave.
  async show(hits, chosen) {
    this.shown = { hits, chosen }
    await Promise.all([...this.panels].map(([name, panel]) => this.fill(name, panel)))
  }

  panel(name) {
    const fields = element("fieldset", {}, element("legend", { className: "vh", textContent: TITLES[name] }))
    const panel = element("details", { className: "facet" }, element("summary", { textContent: TITLES[name] }), fields)
    panel.open = this.areFew && OPEN_AT_FIRST.includes(name)
    panel.addEventListener("toggle", () => this.fill(name, panel))
    return panel
  }

  async fill(name, panel) {
    if (!this.shown) return
    const { hits, chosen } = this.shown
    if (chosen[name]) panel.open = true
    if (!panel.open) return
    const [numbers, others] = await Promise.all([this.numbers(name), this.narrow(hits, chosen, name)])
    if (this.shown.hits !== hits || this.shown.chosen !== chosen) return
    const rows = this.rows(name, numbers, new Set(others.map(({ number }) => number)), chosen[name] ?? [])
    const legend = panel.querySelector("legend")
    const focused = document.activeElement?.closest("fieldset") === legend.parentElement ? document.activeElement.value : null
    legend.parentElement.replaceChildren(legend, ...this.choices(name, rows))
    if (focused !== null) [...panel.querySelectorAll("input")].find((input) => input.value === focused)?.focus()
  }

  // Values with how many hits they would leave, commonest or earliest first; those that leave none only where chosen.
  rows(name, numbers, hits, chosen) {
    const rows = [...new Set([...numbers.keys(), ...chosen])].map((value) => ({
      value,
      label: this.labels(name, value),
      count: countShared(numbers.get(value) ?? new Set(), hits),
      isChosen: chosen.includes(value),
    }))
    const byTime = IN_ORDER_OF_TIME.includes(name)
    const order = (a, b) => (byTime ? a.value.localeCompare(b.value) : b.count - a.count || a.label.localeCompare(b.label))
    return rows.filter(({ count, isChosen }) => count || isChosen).sort(order)
  }

  choices(name, rows) {
    if (!rows.length) return [element("p", { className: "small", textContent: "Nothing to choose among these results." })]
    const boxes = rows.map((row, at) => {
      const box = element("input", { type: "checkbox", name, value: row.value, checked: row.isChosen })
      box.addEventListener("change", () => this.choose(name, row.value, box.checked))
      const label = element("label", {}, box, element("span", { textContent: row.label }), element("span", { className: "n", textContent: row.count }))
      label.hidden = at >= FIRST_SHOWN && !row.isChosen && !this.opened?.has(name)
      return label
    })
    return boxes.some((box) => box.hidden) ? [...boxes, this.more(name, boxes)] : boxes
  }

  more(name, boxes) {
    const button = element("button", { type: "button", className: "link small", textContent: `Show all ${boxes.length}` })
    button.addEventListener("click", () => {
      this.opened = new Set([...(this.opened ?? []), name])
      const first = boxes.find((box) => box.hidden)
      for (const box of boxes) box.hidden = false
      button.remove()
      first.querySelector("input").focus()
    })
    return button
  }
}

function addTo(values, value, number) {
  if (!values.has(value)) values.set(value, new Set())
  values.get(value).add(number)
}

function countShared(a, b) {
  let count = 0
  for (const number of a) if (b.has(number)) count++
  return count
}
