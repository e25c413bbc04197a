// A question in, its parts out: phrases, names with what they name, words; misspelt ones put right, unknown ones told.

import { CYRILLIC, JAPANESE, distance, fold, isUnasked, root, tokens, tolerance } from "./search-words.js"

const QUOTED = /"([^"]+)"|“([^”]+)”|«([^»]+)»|「([^」]+)」/g
// How much of a name's evidence a passage has by being marked with what it names.
const SHARES = { entity: 0.8, topic: 0.5, author: 0.8, publication: 0.8 }
const EXACT = 1
const QUANTITY = /\bhow (much|many|long|often|far)\b/i
const FIGURES = "zqfigureszq" // stands in the records of passages that give a quantity (records.py)

// A part is { text, words, phrases, concepts, markers, importance, sequences }: any of its evidence will do. What it has
// to be asked of the record is in `ask`: count(word), vocabulary(), translations().
export async function understand(question, names, ask) {
  const units = []
  const typed = question.normalize("NFKC")
  const isForeign = JAPANESE.test(typed) || CYRILLIC.test(typed)
  const translations = isForeign ? await ask.translations() : undefined
  const rest = typed.replace(QUOTED, (_, ...quoted) => {
    const phrase = quoted.slice(0, 4).find(Boolean)
    if (JAPANESE.test(phrase) || CYRILLIC.test(phrase)) return ` ${phrase} `
    units.push(phraseUnit(phrase))
    return " "
  })
  const japanese = JAPANESE.test(typed) ? inJapanese(fold(rest), names, translations) : { units: [], rest: fold(rest) }
  units.push(...japanese.units)
  const { words, corrections, unknown } = await spell(tokens(japanese.rest), names, ask, translations)
  units.push(...named(words, names, translations))
  if (!units.length) units.push(...words.map(wordUnit))
  if (QUANTITY.test(question)) units.push(unit("", { markers: [{ marker: FIGURES, share: EXACT }], importance: 0.3 }))
  return {
    units,
    corrections,
    // Kana that only bend the words before them were typed as hiragana, and are not missed.
    unknown: unknown.filter((word) => !JAPANESE.test(word) || typed.includes(word)),
    concepts: [...new Set(units.flatMap((unit) => unit.concepts.map(({ concept }) => concept)))],
  }
}

// A text without spaces: names, then plain words, then what is nearly a name.
function inJapanese(text, names, translations) {
  const whole = names.within(text)
  const plain = translations.within(whole.rest, fold)
  const nearly = names.nearly(plain.rest)
  const named = [...whole.groups, ...nearly.groups].map(({ name, concepts }) =>
    withWords(nameUnit(name, concepts), translations.within(name, fold).found.map(([, english]) => english)),
  )
  return { units: [...named, ...plain.found.map(([text, english]) => plainUnit(text, english))], rest: nearly.rest }
}

function named(words, names, translations) {
  const units = []
  for (let at = 0; at < words.length; ) {
    const step = names.at(words, at)
    const english = CYRILLIC.test(words[at]) ? translations.ofRussian(words[at]) : undefined
    if (step) units.push(withWords(nameUnit(words.slice(at, at + step.length).join(" "), step.concepts), english ? [english] : []))
    else if (english) units.push(plainUnit(words[at], english))
    else if (english === undefined && !isUnasked(words[at]) && !JAPANESE.test(words[at])) units.push(wordUnit(words[at]))
    at += step?.length ?? 1
  }
  return units
}

// Puts misspelt words right, where a word of the record or a name is near enough.
async function spell(words, names, ask, translations) {
  const corrections = []
  const unknown = []
  const right = []
  for (const [at, word] of words.entries()) {
    if (JAPANESE.test(word)) {
      if (word.length > 1) unknown.push(word)
    } else if (isUnasked(word) || names.hasWord(word) || names.at(words, at) || /\d/.test(word)) right.push(word)
    else if (CYRILLIC.test(word) ? translations.ofRussian(word) !== undefined : await ask.count(word)) right.push(word)
    else {
      const meant = CYRILLIC.test(word) ? nearestName(word, names) : await nearest(word, names, await ask.vocabulary())
      if (!meant) unknown.push(word)
      else if (meant !== word) corrections.push([word, meant])
      if (meant) right.push(...tokens(fold(meant)))
    }
  }
  return { words: right, corrections, unknown }
}

// The word of the record that is meant, which is the word itself where it is the beginning of one.
async function nearest(word, names, vocabulary) {
  if (word.length > 2 && vocabulary.some((known) => known.startsWith(word))) return word
  let most = tolerance(word)
  let meant
  for (const known of most ? vocabulary : []) {
    if (isUnasked(known)) continue
    const off = distance(word, known, most)
    if (off > most || (meant && off === most)) continue
    meant = known
    most = off
  }
  const name = names.near(word)
  return name.concepts.length && (!meant || name.off < most) ? spelling(name.concepts[0], word) : meant
}

function nearestName(word, names) {
  const { concepts } = names.near(word)
  return concepts.length ? spelling(concepts[0], word) : undefined
}

// Of a concept's names the one nearest to what was typed.
function spelling(concept, word) {
  const words = [concept.label, concept.en, concept.ru, ...concept.also].filter(Boolean).flatMap((name) => tokens(fold(name)))
  const all = words.map((known) => ({ known, off: distance(word, known, 4) }))
  return all.sort((a, b) => a.off - b.off)[0]?.known
}

function phraseUnit(phrase) {
  const words = tokens(fold(phrase))
  return unit(phrase, { isPhrase: true, phrases: [{ phrase: words.join(" "), share: 1.5 }], importance: 2, sequences: [words.map(root)] })
}

function wordUnit(word) {
  const parts = word.split("-").filter((part) => part.length > 1)
  const words = [{ word, share: EXACT, open: word.length > 2 }]
  if (parts.length > 1) words.push(...parts.map((part) => ({ word: part, share: 0.5, open: false })))
  // What ends otherwise in a related word: suspend, suspension.
  if (word.length > 6) words.push({ word: word.slice(0, Math.max(5, word.length - 2)), share: 0.5, open: true })
  return unit(word, { words, sequences: [parts.map(root)] })
}

// A word of another language counts by any of its English ones.
function plainUnit(text, english) {
  return withWords(unit(text, {}), [english])
}

function withWords(unit, translated) {
  const words = translated.flatMap((english) => english.split(" ")).filter(Boolean)
  return {
    ...unit,
    words: [...unit.words, ...words.map((word) => ({ word, share: EXACT, open: word.length > 2 }))],
    sequences: [...unit.sequences, ...words.map((word) => word.split("-").map(root))],
  }
}

// The words of a phrase that stands nowhere.
export function wordsOf({ text }) {
  return tokens(fold(text)).filter((word) => !isUnasked(word)).map(wordUnit)
}

// A name counts by what it names, and by its words where they stand: as typed, and as the label has them.
function nameUnit(text, concepts) {
  const isLatin = !JAPANESE.test(text) && !CYRILLIC.test(text)
  const named = concepts.flatMap(({ label, en }) => [label, en].filter(Boolean)).flatMap((name) => name.split(/\s*\/\s*/))
  const texts = [...new Set([...(isLatin ? [text] : []), ...named.map((name) => tokens(fold(name)).join(" "))])]
  return unit(text, {
    phrases: texts.filter(isTelling).map((phrase) => ({ phrase, share: EXACT })),
    words: texts.filter((name) => !name.includes(" ")).map((word) => ({ word, share: EXACT, open: false })),
    concepts: concepts.map((concept) => ({ concept, share: SHARES[concept.kind] })),
    // The spellings of a topic are about it; only those of an entity are it.
    sequences: [...texts, ...concepts.flatMap(({ kind, also }) => (kind === "entity" ? also : [])).map((name) => tokens(fold(name)).join(" "))]
      .filter(Boolean)
      .map((name) => name.split(" ").map(root)),
  })
}

// Whether a name of several words is worth looking for as such: "of" and "the" stand everywhere and cost the most to find.
function isTelling(name) {
  const words = name.split(" ")
  return words.length > 1 && words.length < 5 && !words.some(isUnasked)
}

function unit(text, parts) {
  return { text, words: [], phrases: [], concepts: [], markers: [], importance: 1, sequences: [], ...parts }
}
