// The search page: what the address asks for is shown, and what the reader does is in the address.

import { card } from "./search-cards.js"
import { openEngine } from "./search-engine.js"
import { counted, element, hidden } from "./search-elements.js"
import { Facets } from "./search-facets.js"
import { conceptNotes, otherRecords } from "./search-side.js"
import { fold } from "./search-words.js"
import { tellFailure } from "./search.js"
import { isEmpty, readState, withChoice, writeState } from "./search-state.js"

const AT_ONCE = 10 // results shown, and added by each "more"
const AFTER_TYPING = 250 // ms
const MOST_OTHERS = 3
const ORDERS = { "": "best match", published: "date of article", event: "date of event" }

const STATES = {
  single: "not seconded",
  refuted: "forecast refuted",
  "borne-out": "forecast borne out",
  open: "forecast still open",
}

const NOTHING_ASKED = { concepts: [], corrections: [], unknown: [], absent: [], units: [], others: [] }

export async function showSearch(page) {
  const engine = await openEngine()
  new SearchPage(page, engine).start()
}

class SearchPage {
  constructor(page, engine) {
    this.page = page
    this.engine = engine
    this.form = page.querySelector(".find")
    this.box = this.form.elements.q
    this.told = page.querySelector(".told")
    this.beginning = page.querySelector(".start")
    this.side = element("section", { className: "concept app", hidden: true, aria: { label: "What the words stand for" } })
    this.narrowing = element("details", { className: "facets app", hidden: true }, element("summary", { textContent: "Narrow" }))
    this.results = element("section", { className: "results", hidden: true, aria: { labelledby: "_results" } })
    page.append(this.side, this.narrowing, element("div", { className: "answers" }, this.results, this.beginning))
    const labels = (facet, value) => this.label(facet, value)
    const choose = (facet, value, isChosen) => this.go(withChoice(this.state, facet, value, isChosen))
    this.facets = new Facets(engine, this.narrowing, { labels, choose, areFew: "small" in page.dataset })
  }

  start() {
    let typing
    this.box.addEventListener("input", () => {
      clearTimeout(typing)
      typing = setTimeout(() => this.go({ ...this.state, q: this.box.value.trim() }, { replace: true }), AFTER_TYPING)
    })
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      clearTimeout(typing)
      this.go({ ...this.state, q: this.box.value.trim() })
    })
    addEventListener("popstate", () => this.restore())
    this.restore()
  }

  restore() {
    this.state = readState(location.search)
    this.box.value = this.state.q
    this.show()
  }

  go(state, { replace = false } = {}) {
    const address = writeState(state) || location.pathname
    const change = writeState(state) === location.search || replace ? "replaceState" : "pushState"
    history[change](null, "", address)
    this.state = state
    this.show()
  }

  // Part of the index is fetched only when it is asked for, and may fail to come then.
  show() {
    this.answer().catch((error) => {
      for (const part of [this.side, this.narrowing, this.results]) part.hidden = true
      this.beginning.hidden = false
      tellFailure(this.page)
      throw error
    })
  }

  async answer() {
    const state = this.state
    const answer = state.q ? await this.engine.ask(state.q) : { ...NOTHING_ASKED, hits: this.engine.everything() }
    if (this.state !== state) return // something else was asked meanwhile
    const kept = await this.order(await this.facets.narrow(answer.hits, state.chosen), state)
    const others = await this.others(answer, state)
    if (!isEmpty(state)) await this.showResults(state, answer, kept)
    if (this.state !== state) return
    this.page.classList.remove("asking")
    if (isEmpty(state)) this.tell("")
    this.beginning.hidden = !isEmpty(state) && kept.length > 0
    this.narrowing.hidden = !answer.hits.length
    this.results.hidden = isEmpty(state)
    this.showSide(answer, others)
    await this.facets.show(answer.hits, state.chosen)
    const inUse = Object.values(state.chosen).flat().length
    this.narrowing.firstElementChild.textContent = inUse ? `Narrow: ${inUse} in use` : "Narrow"
  }

  // By fit, or by date, undated last; what was only chosen, not asked, has no fit and goes by date.
  async order(hits, { q, sort }) {
    if (q && !sort) return hits
    const articleDay = ({ number }) => this.engine.articles[this.engine.articleOf[number]].day || "9"
    const days = sort === "event" ? await this.facets.eventDays() : []
    const eventDay = ({ number }) => days[number] || Infinity
    const byArticle = (a, b) => articleDay(a).localeCompare(articleDay(b)) || a.number - b.number
    return [...hits].sort(sort === "event" ? (a, b) => compare(eventDay(a), eventDay(b)) || byArticle(a, b) : byArticle)
  }

  // Claims that have the words asked for, and where these name nothing, topics and names that have them in their text.
  async others({ others, concepts }, { q, chosen }) {
    if (!q || Object.keys(chosen).length) return []
    const best = others.filter(({ has }) => has > 0.7).slice(0, 4 * MOST_OTHERS)
    const records = await Promise.all(best.map(({ number }) => this.engine.read(number)))
    return records.filter(({ filters }) => !concepts.length || filters.kind?.includes("claim")).slice(0, MOST_OTHERS)
  }

  showSide({ concepts }, others) {
    const only = (facet, value) => this.go(withChoice({ ...this.state, q: "" }, facet, value, true))
    this.side.replaceChildren(...conceptNotes(concepts, only), ...otherRecords(others))
    this.side.hidden = !this.side.childElementCount
  }

  async showResults(state, answer, kept) {
    const sequences = answer.units.flatMap((unit) => unit.sequences)
    const articles = new Set(kept.map(({ number }) => this.engine.articleOf[number])).size
    const sum = kept.length ? `${counted(kept.length, "passage")} in ${counted(articles, "article")}` : "No passage"
    const list = element("ol", {})
    const listed = element("div", {}, list) // and what asks for more
    const parts = [this.heading(sum, state), ...this.remarks(answer, state, kept), listed, this.cited(state)]
    await this.add(list, kept, sequences)
    if (this.state !== state) return
    this.results.replaceChildren(...parts)
    this.tell(sum)
  }

  // To those who hear the page: others see it.
  tell(words) {
    this.told.classList.add("vh")
    this.told.textContent = words
  }

  async add(list, kept, sequences) {
    const start = list.childElementCount
    const labels = (facet, value) => this.label(facet, value)
    const records = await Promise.all(kept.slice(start, start + AT_ONCE).map(({ number }) => this.engine.read(number)))
    const cards = records.map((record) => card(record, sequences, labels))
    list.append(...cards)
    list.nextElementSibling?.matches(".more") && list.nextElementSibling.remove()
    if (kept.length > list.childElementCount) {
      const more = element("button", { type: "button", className: "button", textContent: `Show ${Math.min(AT_ONCE, kept.length - list.childElementCount)} more` })
      more.addEventListener("click", () => this.add(list, kept, sequences))
      list.after(element("p", { className: "more" }, more))
    }
    if (start) cards[0].querySelector("a").focus()
  }

  heading(sum, state) {
    const orders = Object.entries(ORDERS).filter(([value]) => value || state.q) // what was only chosen matches no better or worse
    const select = element("select", {}, orders.map(([value, text]) => element("option", { value, textContent: text, selected: value === state.sort })))
    select.addEventListener("change", () => this.go({ ...this.state, sort: select.value }))
    return element(
      "div",
      { className: "summary app" },
      element("h2", { id: "_results", textContent: sum }),
      this.chosen(state),
      element("label", { className: "sort" }, "Order ", select),
    )
  }

  chosen(state) {
    const choices = Object.entries(state.chosen).flatMap(([facet, values]) => values.map((value) => [facet, value]))
    if (!choices.length) return ""
    return element("ul", { className: "chips", aria: { label: "Narrowed to" } }, choices.map(([facet, value]) => this.chip(state, facet, value)))
  }

  chip(state, facet, value) {
    const without = withChoice(state, facet, value, false)
    const link = element("a", { href: writeState(without) || location.pathname }, this.label(facet, value), hidden(", remove"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.go(without)
      this.box.focus()
    })
    return element("li", { className: "chip on" }, link)
  }

  // What was understood otherwise than typed, and what helps where nothing was found.
  remarks({ corrections, unknown, absent }, state, kept) {
    const lines = []
    if (corrections.length) {
      const meant = corrected(state.q, new Map(corrections))
      const link = element("a", { href: writeState({ ...state, q: meant }), textContent: meant })
      lines.push(element("p", {}, "Did you mean ", link, "? These are its results."))
    }
    if (unknown.length) lines.push(element("p", {}, "Nothing here has ", quoted(unknown), kept.length ? "; found with the rest." : "."))
    if (absent.length && kept.length) lines.push(element("p", {}, "Nothing here says exactly ", quoted(absent), "; these have some of its words. A digest gives a passage in our words."))
    if (!kept.length && Object.keys(state.chosen).length) lines.push(element("p", { textContent: "Take away a choice above, or ask in other words." }))
    else if (!kept.length) lines.push(element("p", { textContent: "Try another spelling, fewer words, or a name alone, in any language; or begin with a topic." }))
    return lines.length ? [element("div", { className: "remarks app" }, lines)] : []
  }

  cited(state) {
    const link = element("a", { href: writeState(state), textContent: `search/${decodeURI(writeState(state))}` })
    return element("p", { className: "small address" }, "This search has an address: ", link)
  }

  label(facet, value) {
    if (facet === "article") return this.facets.titles?.[value] ?? value
    if (facet === "claim") return STATES[value] ?? value
    return this.engine.names.concepts.find(({ kind, id }) => kind === facet && id === value)?.label ?? value
  }
}

function quoted(words) {
  return words.flatMap((word, at) => [at ? ", " : "", element("q", { textContent: word })])
}

// A question with each misspelt word as it was meant, a name without capitals where none was typed, and the rest as typed.
function corrected(question, meant) {
  return question.replace(/[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu, (word) => {
    const right = meant.get(fold(word)) ?? word
    return word === word.toLowerCase() ? right.toLowerCase() : right
  })
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1
}
