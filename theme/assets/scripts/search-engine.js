// From a question to numbered passages in order of fit. Pagefind keeps the words of the passages and is asked for one word
// or phrase at a time; how much each counts, and what is a name, is decided here.

import { Names } from "./search-names.js"
import { understand } from "./search-question.js"
import { isUnasked } from "./search-words.js"

const HERE = new URL("../../pagefind/", import.meta.url)
// What a word counts for by the best place where a passage has it.
const PLACES = { digest: 1, quote: 1, text: 1, claims: 0.75, names: 0.65, notes: 0.6, context: 0.5, also: 0.35, title: 0.3 }
// How much a passage that says a thing in more than one place gains by each further one.
const FURTHER = 0.05
// Every field counts alike for Pagefind's own score, which only decides between passages that are otherwise equal.
const RANKING = { termSimilarity: 4, metaWeights: { title: 1, markers: 0 } }
const CONCEPTS = "concepts" // the bundle of topics, entities and claims
const FAINT = 1e-6 // scores of that bundle are made so small that they tell themselves apart
const MOST_MEANINGS = 8 // of one name that are looked for; all are offered
const ENOUGH = 0.4 // of what the best passage has of the question: below it a passage is no answer

let opened

// Resolves to the one engine of the page; a failed attempt can be repeated.
export function openEngine() {
  opened ??= open().catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

export async function readJson(name) {
  const answer = await fetch(new URL(name, HERE))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer.json()
}

let names
// Resolves to { table, names }: what can be offered before any passage is searched.
export function openNames() {
  names ??= readJson("dossier.json").then(
    (table) => ({ table, names: new Names(table.concepts) }),
    (error) => {
      names = undefined
      throw error
    },
  )
  return names
}

async function open() {
  const { table, names } = await openNames()
  const { createInstance } = await import(new URL("pagefind.js", HERE).href)
  const [first, ...others] = table.bundles
  const pagefind = createInstance({ basePath: HERE.pathname, metaCacheTag: first.made, ranking: RANKING, noWorker: true })
  await pagefind.init()
  await Promise.all(
    others.map(({ name, made }) =>
      pagefind.mergeIndex(new URL(`${name}/`, HERE).pathname, {
        metaCacheTag: made,
        ranking: RANKING,
        indexWeight: name === CONCEPTS ? FAINT : 1,
      }),
    ),
  )
  return new Engine(pagefind, table, names)
}

class Engine {
  constructor(pagefind, table, names) {
    this.pagefind = pagefind
    this.articles = table.articles.map((article) => ({ ...article, article: [article.id], year: article.day ? [article.day.slice(0, 4)] : [] }))
    this.names = names
    this.everywhere = new Set(table.everywhere)
    this.articleOf = table.articles.flatMap(({ passages }, index) => Array(passages).fill(index)) // by number of passage
    this.size = this.articleOf.length
  }

  // Numbers every record once: a search without words gives them in the order in which they were indexed.
  async number() {
    if (this.records) return
    this.records = (await this.pagefind.search(null)).results
    this.numbers = new Map(this.records.map(({ id }, number) => [id, number]))
  }

  // What a result shows of a record.
  async read(number) {
    const { raw_url: url, content, meta, filters } = await this.records[number].data()
    const title = meta.title.replace(/ ¶\d+$/, "")
    return { url, title, content, meta, filters, number, article: this.articles[this.articleOf[number]] }
  }

  async ask(question) {
    await this.number()
    const understood = await understand(question, this.names, (word) => this.count(word), () => this.vocabulary())
    const telling = understood.units.filter(({ text }) => !this.everywhere.has(text))
    const units = await Promise.all((telling.length ? telling : understood.units).map((unit) => this.weigh(unit)))
    return {
      ...understood,
      hits: rank(units.map(({ passages, weight }) => [passages, weight])),
      others: rank(units.map(({ others, weight }) => [others, weight])),
    }
  }

  everything() {
    return Array.from({ length: this.size }, (_, number) => ({ number, score: 0 }))
  }

  vocabulary() {
    this.words ??= readJson("words.json").catch(() => [])
    return this.words
  }

  // How many records have a word, in any of its inflections.
  async count(word) {
    return (await this.pagefind.search(`"${word}"`)).results.length
  }

  // How strongly each record answers one part of a question (0 to 1 and a little more), and what the part counts for.
  async weigh(unit) {
    const passages = new Map()
    const others = new Map()
    const add = (number, strength) => {
      const kind = number < this.size ? passages : others
      kind.set(number, Math.max(strength, kind.get(number) ?? 0) + 0.2 * Math.min(strength, kind.get(number) ?? 0))
    }
    await Promise.all([
      ...unit.words.map((word) => this.weighWord(word, add)),
      ...unit.phrases.slice(0, MOST_MEANINGS).map((phrase) => this.weighPhrase(phrase, add)),
      ...unit.concepts.slice(0, MOST_MEANINGS).map((concept) => this.weighConcept(concept, add)),
      ...unit.markers.map((marker) => this.weighMarker(marker, add)),
    ])
    const spread = [...passages.values()].filter((strength) => strength > 0.3).length
    return { passages, others, weight: unit.importance * Math.log(1 + (this.size - spread + 0.5) / (spread + 0.5)) }
  }

  async weighWord({ word, share, open }, add) {
    const [exact, wide] = await Promise.all([this.pagefind.search(`"${word}"`), this.pagefind.search(word)])
    const having = new Set(exact.results.map(({ id }) => id))
    for (const result of wide.results) {
      const number = this.numbers.get(result.id)
      const strength = strengthOf(result)
      if (having.has(result.id)) add(number, share * strength)
      else if (open) add(number, share * 0.35 * strength)
    }
  }

  // A phrase stands somewhere in a record; in its digest where every word of it does.
  async weighPhrase({ phrase, share }, add) {
    const [exact, ...wide] = await Promise.all([
      this.pagefind.search(`"${phrase}"`),
      ...phrase.split(" ").filter((word) => !isUnasked(word) && word.length > 2).map((word) => this.pagefind.search(word)),
    ])
    const strengths = wide.map(({ results }) => new Map(results.map((result) => [result.id, strengthOf(result)])))
    for (const { id } of exact.results) {
      add(this.numbers.get(id), share * Math.min(PLACES.digest, ...strengths.map((of) => of.get(id) ?? PLACES.names)))
    }
  }

  async weighMarker({ marker, share }, add) {
    const { results } = await this.pagefind.search(`"${marker}"`)
    for (const { id } of results) add(this.numbers.get(id), share)
  }

  async weighConcept({ concept, share }, add) {
    if (concept.kind === "topic" || concept.kind === "entity") return this.weighMarker({ marker: marker(concept), share }, add)
    for (const [number, index] of this.articleOf.entries()) {
      if (this.articles[index][concept.kind]?.includes(concept.id)) add(number, share)
    }
  }
}

// The word that stands in every record of a topic or entity (records.py).
function marker({ kind, id }) {
  return `zq${kind}zq${id.replaceAll("-", "zq")}zq`
}

function strengthOf({ matchedMetaFields = [], words }) {
  const places = [...matchedMetaFields, ...(words.length ? ["notes"] : [])].map((place) => PLACES[place] ?? 0)
  return places.length ? Math.max(...places) + FURTHER * (places.filter(Boolean).length - 1) : 0
}

// The records that have enough of the question, best first: pairs of strengths by number and weight in.
function rank(parts) {
  const sums = new Map()
  for (const [strengths, weight] of parts) {
    for (const [number, strength] of strengths) {
      const sum = sums.get(number) ?? { number, score: 0, has: 0 }
      sum.score += weight * strength
      sum.has += weight * Math.min(1, strength / 0.4)
      sums.set(number, sum)
    }
  }
  const whole = parts.reduce((sum, [, weight]) => sum + weight, 0)
  const most = Math.max(0, ...[...sums.values()].map(({ has }) => has))
  return [...sums.values()]
    .filter(({ has }) => has >= ENOUGH * most)
    .map(({ number, score, has }) => ({ number, score: score * (0.5 + (0.5 * has) / whole), has: has / whole }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
}
