// From a question to numbered passages in order of fit. Pagefind keeps the words of the passages and is asked for one word
// or phrase at a time; how much each counts, and what is a name, is decided here.

import { Names } from "./search-names.js"
import { understand, wordsOf } from "./search-question.js"
import { Translations } from "./search-translations.js"
import { isUnasked } from "./search-words.js"

const HERE = new URL("../../pagefind/", import.meta.url)
// What a word counts for by the best place where a passage has it.
const PLACES = { digest: 1, quote: 1, text: 1, claims: 0.75, names: 0.65, notes: 0.6, context: 0.5, also: 0.35, title: 0.3 }
// How much a passage that says a thing in more than one place gains by each further one.
const FURTHER = 0.05
// Every field counts alike for Pagefind's own score, which only decides between passages that are otherwise equal.
const RANKING = { termSimilarity: 4, metaWeights: { title: 1, markers: 0 } }
const MARK = "pagefind_dcd" // at the beginning of Pagefind's own files
const CONCEPTS = "concepts" // the bundle of topics, entities and claims
const FAINT = 1e-6 // scores of that bundle are made so small that they tell themselves apart
const MOST_MEANINGS = 8 // of one name that are looked for; all are offered
const MOST_KEPT = 60 // words and phrases whose finds are kept
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

// A file of Pagefind's: JSON behind a mark, packed, unless the server has unpacked it already.
async function readPacked(name) {
  const answer = await fetch(new URL(name, HERE))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  const data = await answer.arrayBuffer()
  const isPacked = new Uint8Array(data)[0] === 0x1f
  const text = isPacked ? await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).text() : new TextDecoder().decode(data)
  return JSON.parse(text.slice(MARK.length))
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
  return new Engine(await openPagefind(table), table, names)
}

async function openPagefind({ bundles }) {
  const { createInstance } = await import(new URL("pagefind.js", HERE).href)
  const [first, ...others] = bundles
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
  return pagefind
}

class Engine {
  constructor(pagefind, table, names) {
    this.pagefind = pagefind
    this.reopen = () => openPagefind(table)
    this.bundles = numbered(table.bundles)
    this.records = new Map()
    this.found = new Map()
    this.articles = table.articles.map((article) => ({ ...article, article: [article.id], year: article.day ? [article.day.slice(0, 4)] : [] }))
    this.names = names
    this.everywhere = new Set(table.everywhere)
    this.articleOf = table.articles.flatMap(({ passages }, index) => Array(passages).fill(index)) // by number of passage
    this.size = this.articleOf.length
  }

  // What a result shows of a record, fetched once.
  read(number) {
    if (!this.records.has(number)) {
      const record = this.fetchRecord(number)
      record.catch(() => this.records.delete(number)) // a failed attempt can be repeated
      this.records.set(number, record)
    }
    return this.records.get(number)
  }

  // Its page is read here and not by Pagefind, which reads only what it has found.
  async fetchRecord(number) {
    const { name, made, first, place } = this.bundles.findLast(({ first }) => first <= number)
    const file = `${name ? `${name}/` : ""}fragment/${pageName(place, number - first)}.pf_fragment?ts=${made}`
    const { url, content, meta, filters } = await readPacked(file)
    const title = meta.title.replace(/ ¶\d+$/, "")
    return { url, title, content, meta, filters, number, article: this.articles[this.articleOf[number]] }
  }

  // The number of a record that was found.
  numberOf({ id }) {
    const [, record, place] = PAGE.exec(id)
    return this.bundles[parseInt(place, 16)].first + parseInt(backwards(record), 16)
  }

  async ask(question) {
    this.pagefind ??= await this.reopen()
    const understood = await understand(question, this.names, this)
    const { units, absent } = await this.loosened(await this.weighed(understood.units))
    const hits = rank(units.map(({ passages, weight }) => [passages, weight]))
    if (understood.unknown.length || !hits.length) await this.reach()
    return {
      ...understood,
      units: units.map(({ unit }) => unit),
      absent,
      hits,
      others: rank(units.map(({ others, weight }) => [others, weight])),
    }
  }

  // To Pagefind a file of words that does not come is one without the word, for as long as it lives: nothing is said to be
  // absent while the index cannot be reached.
  async reach() {
    try {
      const answer = await fetch(new URL("pagefind-entry.json", HERE), { cache: "no-store" })
      if (!answer.ok) throw new Error(`pagefind-entry.json: ${answer.status}`)
    } catch (error) {
      this.pagefind = undefined
      this.found.clear()
      throw error
    }
  }

  // What stands everywhere tells no passage from another, and counts only where nothing else is found.
  async weighed(units) {
    const isEverywhere = ({ text, words }) => this.everywhere.has(text) || (words.length > 0 && words.every(({ word }) => this.everywhere.has(word)))
    const telling = await Promise.all(units.filter((unit) => !isEverywhere(unit)).map((unit) => this.weigh(unit)))
    if (telling.some(({ passages }) => passages.size)) return telling
    return [...telling, ...(await Promise.all(units.filter(isEverywhere).map((unit) => this.weigh(unit))))]
  }

  // A phrase that no passage has is asked for by its words: a digest may say the same in others.
  async loosened(weighed) {
    const isAbsent = ({ unit, passages }) => unit.isPhrase && !passages.size
    const parts = weighed.map((part) => (isAbsent(part) ? Promise.all(wordsOf(part.unit).map((unit) => this.weigh(unit))) : [part]))
    return { units: (await Promise.all(parts)).flat(), absent: weighed.filter(isAbsent).map(({ unit }) => unit.text) }
  }

  everything() {
    return Array.from({ length: this.size }, (_, number) => ({ number, score: 0 }))
  }

  vocabulary() {
    this.words ??= readJson("words.json").catch(() => [])
    return this.words
  }

  translations() {
    this.foreign ??= readJson("translations.json").then((table) => new Translations(table))
    return this.foreign
  }

  // How many records have a word, in any of its inflections.
  async count(word) {
    return (await this.find(`"${word}"`)).length
  }

  // What Pagefind finds for one word or phrase, as numbers of records and how strongly each has it; kept, since the parts
  // of a question and its next letters ask for much of it again.
  find(term) {
    if (!this.found.has(term)) {
      if (this.found.size >= MOST_KEPT) this.found.clear()
      const found = this.pagefind.search(term).then(({ results }) => results.map((result) => [this.numberOf(result), strengthOf(result)]))
      found.catch(() => this.found.delete(term))
      this.found.set(term, found)
    }
    return this.found.get(term)
  }

  // How strongly each record answers one part of a question (0 to 1 and a little more), and what the part counts for.
  async weigh(unit) {
    const found = new Map()
    const add = (number, strength) => found.set(number, [...(found.get(number) ?? []), strength])
    await Promise.all([
      ...unit.words.map((word) => this.weighWord(word, add)),
      ...unit.phrases.slice(0, MOST_MEANINGS).map((phrase) => this.weighPhrase(phrase, add)),
      ...unit.concepts.slice(0, MOST_MEANINGS).map((concept) => this.weighConcept(concept, add)),
      ...unit.markers.map((marker) => this.weighMarker(marker, add)),
    ])
    const together = [...found].map(([number, strengths]) => [number, combined(strengths)])
    const passages = new Map(together.filter(([number]) => number < this.size))
    const others = new Map(together.filter(([number]) => number >= this.size))
    const spread = [...passages.values()].filter((strength) => strength > 0.3).length
    const most = Math.min(1, Math.max(0, ...passages.values()))
    const rarity = Math.log(1 + (this.size - spread + 0.5) / (spread + 0.5))
    return { unit, passages, others, weight: unit.importance * rarity * (passages.size ? most : 1) }
  }

  async weighWord({ word, share, open }, add) {
    const [exact, wide] = await Promise.all([this.find(`"${word}"`), this.find(word)])
    const having = new Set(exact.map(([number]) => number))
    for (const [number, strength] of wide) {
      if (having.has(number)) add(number, share * strength)
      else if (open) add(number, share * 0.35 * strength)
    }
  }

  // A phrase stands somewhere in a record; in its digest where every word of it does.
  async weighPhrase({ phrase, share }, add) {
    const [exact, ...wide] = await Promise.all([
      this.find(`"${phrase}"`),
      ...phrase.split(" ").filter((word) => !isUnasked(word) && word.length > 2).map((word) => this.find(word)),
    ])
    const strengths = wide.map((found) => new Map(found))
    for (const [number] of exact) {
      add(number, share * Math.min(PLACES.digest, ...strengths.map((of) => of.get(number) ?? PLACES.names)))
    }
  }

  async weighMarker({ marker, share }, add) {
    for (const [number] of await this.find(`"${marker}"`)) add(number, share)
  }

  async weighConcept({ concept, share }, add) {
    if (concept.kind === "topic" || concept.kind === "entity") return this.weighMarker({ marker: marker(concept), share }, add)
    for (const [number, index] of this.articleOf.entries()) {
      if (this.articles[index][concept.kind]?.includes(concept.id)) add(number, share)
    }
  }
}

// The strongest piece of evidence, and a fifth of what each further one adds: the same whichever was found first.
function combined(strengths) {
  const [most, ...further] = strengths.sort((a, b) => b - a)
  return most + 0.2 * further.reduce((sum, strength) => sum + strength, 0)
}

// How Pagefind's index names a record: by its number in a bundle, last digit first, and the bundle's (bundle.py).
const PAGE = /_([0-9a-f]{4})([0-9a-f]{3})$/

function pageName(bundle, record) {
  return `en_${backwards(record.toString(16).padStart(4, "0"))}${bundle.toString(16).padStart(3, "0")}`
}

function backwards(digits) {
  return [...digits].reverse().join("")
}

// The bundles with the number of their first record among all.
function numbered(bundles) {
  let records = 0
  return bundles.map((bundle, place) => ({ ...bundle, place, first: (records += bundle.records) - bundle.records }))
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
