// A question in, its parts out: phrases, names with what they name, words; misspelt ones put right, unknown ones told.

import { withDatesInWords } from "./search-dates.js"
import { isSameName, sound } from "./search-names.js"
import { CYRILLIC, JAPANESE, distance, fold, isMeasure, isUnasked, root, tokens, tolerance } from "./search-words.js"

const QUOTED = /"([^"]+)"|“([^”]+)”|«([^»]+)»|「([^」]+)」/g
// How much of a name's evidence a passage has by being marked with what it names.
const SHARES = { entity: 0.8, topic: 0.5, author: 0.8, publication: 0.8 }
const EXACT = 1
const ABOUT = 0.4 // what the label of a topic counts for where something else was typed that is about it
const SHORTEST_PART = 3 // letters of a word that another was written together with
const FIGURES = "zqfigureszq" // stands in the records of passages that give a quantity (records.py)

// A part is { text, words, phrases, concepts, markers, importance, sequences }: any of its evidence will do. What it has
// to be asked of the record is in `ask`: count(word), vocabulary(), translations().
export async function understand(question, names, ask) {
  const units = []
  const typed = withDatesInWords(question.normalize("NFKC"))
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
  if (words.some((_, at) => isMeasure(words, at))) units.push(unit("", { markers: [{ marker: FIGURES, share: EXACT }], importance: 0.3 }))
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
    nameUnit(name, concepts, translations.within(name, fold).found.map(([, english]) => english)),
  )
  return { units: [...named, ...plain.found.map(([text, english]) => plainUnit(text, english))], rest: nearly.rest }
}

function named(words, names, translations) {
  const units = []
  for (let at = 0; at < words.length; ) {
    const english = CYRILLIC.test(words[at]) ? translations?.ofRussian(words[at]) : undefined
    const step = names.at(words, at) ?? (english === undefined ? names.part(words[at]) : undefined)
    if (step) units.push(nameUnit(step.name, step.concepts, english ? [english] : []))
    else if (english) units.push(plainUnit(words[at], english))
    else if (english === undefined && isAsked(words[at], names) && !isMeasure(words, at)) units.push(wordUnit(words[at]))
    at += step?.length ?? 1
  }
  return units
}

// A Russian word that is part of many names asks for none of them.
function isAsked(word, names) {
  return !isUnasked(word) && !JAPANESE.test(word) && !(CYRILLIC.test(word) && names.hasWord(word))
}

// Puts misspelt words right, where a word of the record or a name is near enough.
async function spell(words, names, ask, translations) {
  const corrections = []
  const unknown = []
  const right = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    const length = JAPANESE.test(word) ? 1 : (names.at(words, at)?.length ?? 1)
    if (JAPANESE.test(word)) {
      if (word.length > 1) unknown.push(word)
    } else if (length > 1) right.push(...words.slice(at, at + length))
    else if (isUnasked(word) || isMeasure(words, at) || names.hasWord(word) || names.at(words, at) || /\d/.test(word)) right.push(word)
    else if (CYRILLIC.test(word) && translations.ofRussian(word) !== undefined) right.push(word)
    else if (await ask.count(word)) right.push(word)
    else {
      const meant = CYRILLIC.test(word) ? nearestName(word, names) : await nearest(word, names, ask)
      if (!meant) unknown.push(word)
      // A name in other letters that sounds the same was not misspelt.
      else if (CYRILLIC.test(meant) === CYRILLIC.test(word) && meant !== word) corrections.push([word, meant])
      if (meant) right.push(...tokens(fold(meant)))
    }
    at += length
  }
  return { words: right, corrections, unknown }
}

// The word of the record that is meant, which is the word itself where it is the beginning of one, and two words where
// the space between them was left out.
async function nearest(word, names, ask) {
  const vocabulary = await ask.vocabulary()
  if (word.length > 2 && vocabulary.some((known) => known.startsWith(word))) return word
  let most = tolerance(word)
  let meant
  for (const known of most ? vocabulary : []) {
    if (isUnasked(known)) continue
    const off = distance(word, known, most)
    if (off > most || (meant && off === most) || beginsOtherwise(word, known)) continue
    meant = known
    most = off
  }
  const name = names.near(word)
  const isName = name.concepts.length && (!meant || name.off < most)
  if (isName ? name.off < 2 : meant && most < 2) return isName ? spelling(name.concepts[0], word) : meant
  return (await divided(word, vocabulary, ask)) ?? (isName ? spelling(name.concepts[0], word) : meant)
}

// With another sound at its beginning a word is another word, and not a misspelt one: wedge, hedge. Two letters exchanged
// there are a slip.
function beginsOtherwise(word, known) {
  const isExchanged = word[0] === known[1] && word[1] === known[0]
  return !isExchanged && sound(word)[0] !== sound(known)[0]
}

// A word as the two it is made of, one of which the record has as it stands and the other in some inflection.
async function divided(word, vocabulary, ask) {
  const known = new Set(vocabulary)
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => at + SHORTEST_PART)
  for (const [first, second] of cuts.map((at) => [word.slice(0, at), word.slice(at)])) {
    const rest = known.has(first) ? second : known.has(second) ? first : undefined
    if (rest && (known.has(rest) || (await ask.count(rest)))) return `${first} ${second}`
  }
  return undefined
}

function nearestName(word, names) {
  const { concepts } = names.near(word)
  return concepts.length ? spelling(concepts[0], word) : undefined
}

// Of a concept's names and their words what sounds and looks most like what was typed, as it is written.
function spelling(concept, word) {
  const names = [concept.label, concept.en, concept.ru, ...concept.also, ...concept.offices].filter(Boolean)
  const words = names.flatMap((name) => name.match(/[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu) ?? [])
  const all = [...words, ...names].map((known) => ({
    known,
    sounds: distance(sound(word), sound(fold(known)), 4),
    looks: distance(word, fold(known), 4),
  }))
  return all.sort((a, b) => a.sounds - b.sounds || a.looks - b.looks)[0]?.known
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

// A name counts by what it names, and by its words where they stand: as typed, and as the label has them. The label counts
// less where something else was typed that is only about a topic.
function nameUnit(text, concepts, english = []) {
  const isLatin = !JAPANESE.test(text) && !CYRILLIC.test(text)
  const shares = new Map(isLatin ? [[text, EXACT]] : [])
  for (const concept of concepts) {
    const share = (isLatin || english.length) && isOnlyAbout(concept, text) ? ABOUT : EXACT
    for (const name of sayings(concept)) shares.set(name, Math.max(share, shares.get(name) ?? 0))
  }
  const spellings = concepts.flatMap(({ kind, also }) => (kind === "entity" ? also : [])).map(spaced)
  const names = [...shares].map(([name, share]) => ({ name, share }))
  const found = unit(text, {
    phrases: names.filter(({ name }) => isTelling(name)).map(({ name, share }) => ({ phrase: name, share })),
    words: names.filter(({ name }) => !name.includes(" ")).map(({ name, share }) => ({ word: name, share, open: false })),
    concepts: concepts.map((concept) => ({ concept, share: SHARES[concept.kind] })),
    // The spellings of a topic are about it; only those of an entity are it.
    sequences: [...names.filter(({ share }) => share === EXACT).map(({ name }) => name), ...spellings].filter(Boolean).map((name) => name.split(" ").map(root)),
  })
  return withWords(found, english)
}

// The names of a concept by which passages say it.
function sayings({ label, en }) {
  return [label, en].filter(Boolean).flatMap((name) => name.split(/\s*\/\s*/)).map(spaced)
}

function isOnlyAbout({ kind, also }, text) {
  return kind === "topic" && also.some((spelling) => isSameName(spaced(spelling), text))
}

function spaced(name) {
  return tokens(fold(name)).join(" ")
}

// Whether a name of several words is worth looking for as such: "of" and "the" stand everywhere and cost the most to find.
function isTelling(name) {
  const words = name.split(" ")
  return words.length > 1 && words.length < 5 && !words.some(isUnasked)
}

function unit(text, parts) {
  return { text, words: [], phrases: [], concepts: [], markers: [], importance: 1, sequences: [], ...parts }
}
