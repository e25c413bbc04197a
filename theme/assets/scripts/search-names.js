// From a name in any language and nearly any spelling to what it names: topics, entities, authors, publications.

import { CYRILLIC, JAPANESE, distance, fold, tokens, tolerance } from "./search-words.js"

const LONGEST_NAME = 8 // words
const LATIN = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "",
  э: "e", ю: "iu", я: "ia",
}
// Of Japanese syllables; a small one, marked by a stroke, takes the vowel of the one before.
const KANA = new Map(
  `アa イi ウu エe オo カka キki クku ケke コko ガga ギgi グgu ゲge ゴgo サsa シshi スsu セse ソso ザza ジji ズzu ゼze ゾzo
  タta チchi ツtsu テte トto ダda ヂji ヅzu デde ドdo ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho バba ビbi ブbu ベbe ボbo
  パpa ピpi プpu ペpe ポpo マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ヴvu ァ|a ィ|i ゥ|u ェ|e ォ|o
  ャ|a ュ|u ョ|o ッ ー`
    .split(/\s+/)
    .map((pair) => [pair[0], pair.slice(1)]),
)
// Endings of Russian nouns and adjectives. Two words are one, bent differently, when what they do not share is among them.
const BENT = new Set(
  `ами ями иями ов ев иев ей ии ий ый ой ая яя ое ее ые ие ого его ому ему ым им ом ем ием ую юю ия ию иям иях ам ям ах ях
  ых их ыми ими а я о е ы и у ю ь й х м`.split(/\s+/).concat(""),
)
const SHORTEST_STEM = 3
const MOST_MEANT = 3 // concepts with a word in their names beyond which it says little by itself

// A row of the table: [kind, id, label, en, ja, ru, also, offices].
export class Names {
  constructor(rows) {
    this.concepts = rows.map(([kind, id, label, en, ja, ru, also = [], offices = []]) => ({ kind, id, label, en, ja, ru, also, offices }))
    this.spelt = new Map() // folded name → concepts
    this.sounding = new Map() // key of its sound → concepts
    this.soundingNames = new Map() // key of its sound → folded name
    this.words = new Map() // a word of a name → concepts
    this.japanese = [] // [folded name, concept], longest first
    this.cyrillic = new Map() // first letters of a name → [its words, concept]
    for (const concept of this.concepts) for (const name of forms(concept)) this.add(name, concept)
    this.japanese.sort((a, b) => b[0].length - a[0].length)
  }

  add(name, concept) {
    const words = tokens(name)
    if (JAPANESE.test(name)) this.japanese.push([name.replace(/\s/g, ""), concept])
    else {
      put(this.spelt, words.join(" "), concept)
      put(this.sounding, sound(words.join("")), concept)
      this.soundingNames.set(sound(words.join("")), words.join(" "))
      for (const word of words) put(this.words, word, concept)
    }
    if (CYRILLIC.test(name)) put(this.cyrillic, words[0].slice(0, SHORTEST_STEM), [words, concept])
  }

  // The longest name that begins at a word: { length, name, concepts }, or nothing.
  at(words, start) {
    for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length--) {
      const span = words.slice(start, start + length)
      const typed = span.join(" ")
      const name = this.spelt.has(typed) ? typed : typed.replaceAll(" of the ", " of ") // offices (offices.py) have no article
      if (this.spelt.has(name)) return { length, name, concepts: this.spelt.get(name) }
      const concepts = this.bySound(span)
      if (concepts) return { length, name: this.soundingNames.get(sound(span.join(""))), concepts }
    }
    return this.bent(words, start)
  }

  bySound(span) {
    const key = sound(span.join(""))
    return key.length > 4 ? this.sounding.get(key) : undefined
  }

  // The longest Russian name that begins at a word and is bent by the grammar of the question.
  bent(words, start) {
    const candidates = this.cyrillic.get(words[start].slice(0, SHORTEST_STEM)) ?? []
    const fitting = candidates.filter(([name]) => name.every((word, step) => isSameBent(word, words[start + step])))
    if (!fitting.length) return undefined
    const length = Math.max(...fitting.map(([name]) => name.length))
    return { length, name: words.slice(start, start + length).join(" "), concepts: unique(fitting.filter(([name]) => name.length === length).map(([, concept]) => concept)) }
  }

  // What a single Russian word is part of the name of, where little else could be meant. English ones need no such help:
  // names stand in the records.
  part(word) {
    const concepts = CYRILLIC.test(word) && word.length > 3 ? unique(this.bentWords(word).flatMap((other) => this.words.get(other))) : []
    return concepts.length && concepts.length <= MOST_MEANT ? { length: 1, name: word, concepts } : undefined
  }

  // Whether a word is one of a name's, bent or not.
  hasWord(word) {
    return this.words.has(word) || (CYRILLIC.test(word) && this.bentWords(word).length > 0)
  }

  bentWords(word) {
    return [...this.words.keys()].filter((other) => other.startsWith(word.slice(0, SHORTEST_STEM)) && isSameBent(other, word))
  }

  // Names that a misspelt word may have been meant to be: the nearest, and how many letters off they are.
  near(word) {
    const key = sound(word)
    const most = tolerance(key)
    const close = [...this.sounding, ...this.soundsOfWords()]
      .map(([other, concepts]) => ({ off: distance(key, other, most), concepts }))
      .filter(({ off }) => off <= most)
    const off = Math.min(...close.map(({ off }) => off))
    return { off, concepts: unique(close.filter((name) => name.off === off).flatMap(({ concepts }) => concepts)) }
  }

  *soundsOfWords() {
    for (const [word, concepts] of this.words) {
      if (word.length > 3 && unique(concepts).length <= MOST_MEANT) yield [sound(word), concepts]
    }
  }

  // Japanese names that a text without spaces contains: { groups, rest }, the rest with a space for each.
  within(text) {
    const groups = []
    let rest = text
    for (const [name] of this.japanese) {
      if (!rest.includes(name)) continue
      groups.push({ name, concepts: this.japaneseNamed(name) })
      rest = rest.replaceAll(name, " ")
    }
    return { groups, rest }
  }

  // Of what is left, pieces that sound like a name, are part of one or have a letter of one wrong.
  nearly(text) {
    const groups = []
    let rest = text
    for (const piece of rest.match(/[\u3005-\u3007\u30a1-\u30ff\u3400-\u9fff]{2,}/g) ?? []) {
      const sounding = this.bySound([piece])
      const name = sounding ? piece : this.japaneseLike(piece)
      if (!name) continue
      groups.push({ name, concepts: sounding ?? this.japaneseNamed(name) })
      rest = rest.replace(piece, " ")
    }
    return { groups, rest }
  }

  japaneseNamed(name) {
    return unique(this.japanese.filter(([other]) => other === name).map(([, concept]) => concept))
  }

  japaneseLike(piece) {
    const containing = this.japanese.filter(([name]) => name.includes(piece)).at(-1)
    // Four signs of a syllable each are as much as a longer word in Latin letters.
    const most = /^[\u30a1-\u30ff]{4}$/.test(piece) ? 1 : tolerance(piece)
    return (containing ?? this.japanese.find(([name]) => most && distance(piece, name, most) <= most))?.[0]
  }

  // Concepts with a name that begins so, or a word of one that does: for suggestions, whole names first.
  beginningWith(text, most) {
    const folded = fold(text).trim()
    if (!folded) return []
    const begins = ({ name }) => name.startsWith(folded)
    const all = this.concepts.flatMap((concept) => forms(concept).map((name) => ({ name, concept })))
    const later = ({ name }) => name.includes(` ${folded}`)
    return unique([...all.filter(begins), ...all.filter(later)].map(({ concept }) => concept)).slice(0, most)
  }
}

// Every folded form of a concept's names; a name that gives two (with a stroke between) gives each of them too.
export function forms({ label, en, ja, ru, also, offices }) {
  const names = [label, en, ja, ru, ...also, ...offices].filter(Boolean).map((name) => fold(name).replace(/[«»"“”]/g, ""))
  return unique(names.flatMap((name) => [name, ...name.split(/\s*[/／]\s*/), name.replace(/^the /, "")])).filter(Boolean)
}

// What is left of a name when scripts and ways of writing a sound in Latin letters are made one:
// tsu and tu, shi and si, fu and hu.
export function sound(name) {
  return [...name]
    .map((letter) => LATIN[letter] ?? KANA.get(letter) ?? letter)
    .join("")
    .replace(/(sh|ch|j)i\|/g, "$1")
    .replace(/i\|/g, "i")
    .replace(/[aeou]\|/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/sh/g, "s")
    .replace(/ou|oh(?![aeiou])/g, "o")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/fu/g, "hu")
    .replace(/tsu/g, "tu")
    .replace(/chi/g, "ti")
    .replace(/ji/g, "zi")
    .replace(/ck|c(?=[^h]|$)/g, "k")
    .replace(/w/g, "v")
    .replace(/[yj]/g, "i")
    .replace(/ie/g, "e")
    .replace(/(.)\1+/g, "$1")
}

// Whether two names are one, each word in any of its endings.
export function isSameName(a, b) {
  const words = a.split(" ")
  const others = b.split(" ")
  return words.length === others.length && words.every((word, at) => isSameBent(word, others[at]))
}

function isSameBent(a, b) {
  if (!b) return false
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  for (; shared >= Math.min(SHORTEST_STEM, a.length); shared--) {
    if (BENT.has(a.slice(shared)) && BENT.has(b.slice(shared))) return true
  }
  return false
}

function put(map, key, value) {
  if (map.has(key)) map.get(key).push(value)
  else map.set(key, [value])
}

function unique(values) {
  return [...new Set(values)]
}
