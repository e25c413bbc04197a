// Words as the search compares them: folded spellings, roots, distances, and what in a text was asked for.

// Words that say how a question is put, not what it asks for.
const UNASKED = new Set(
  `a about after all also an and any anything are article articles as at be because been before being between but by can could
  did do does during every everything for from had has have he her him his how i if in into is it its like long me more most much
  many my no nor not of on one only or other our out over passage passages per please said say says see she should show so
  some source sources still such tell than that the their them then there these they this those through to too under until
  up upon very was we were what when where whether which while who whom whose why will with within without would you your
  become becomes becoming became come comes coming came get gets getting got gotten give gives giving gave given go goes going
  went gone keep keeps keeping kept let lets letting make makes making made put puts putting take takes taking took taken
  и в во на о об от до из с со к ко по за у не ли что чего чем как какой какая какие каким какую кто кого кому где куда откуда
  когда или а но же бы для при она они ее его их это этот эта эти этой этого этом свой свои своей своих все всех самый самая
  самое самые самого такой еще уже только даже там здесь сейчас был была были будет будут есть год года году годов лет`
    .split(/\s+/),
)

// After "how" they ask for a quantity.
const MEASURES = new Set("much many long often far large big great small high low fast expensive costly cheap".split(" "))

// Longest first: one ending is cut, once. The generator cuts the same ones (synonyms.py).
const ENDINGS = ["ations", "ation", "ments", "ings", "ions", "ment", "ing", "ion", "ies", "ied", "ed", "es", "s"]
const SHORTEST_ROOT = 4

const TOKEN = /[\p{L}\p{N}]+(?:['.&+-][\p{L}\p{N}]+)*/gu
export const JAPANESE = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/
export const CYRILLIC = /[\u0400-\u04ff]/

// One spelling for what differs in width, case, accents, kana and kind of quotation mark or dash.
export function fold(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize("NFD")
    .replace(/(?<![\u0400-\u04ff])[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ё/g, "е")
}

// The words of a folded text; a possessive is cut.
export function tokens(folded) {
  return (folded.match(TOKEN) ?? []).map((token) => token.replace(/'s?$/, ""))
}

export function isUnasked(token) {
  return UNASKED.has(token)
}

export function isMeasure(words, at) {
  return words[at - 1] === "how" && MEASURES.has(words[at])
}

export function root(word) {
  const ending = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_ROOT)
  const kept = ending ? word.slice(0, -ending.length) : word
  const shorter = kept.replace(/e?y?$/, "")
  return shorter.length >= SHORTEST_ROOT ? shorter : kept
}

// How many letters are wrong, missing, too many or exchanged; `most + 1` where it is more than `most`.
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + same)
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (exchanged) row[j] = Math.min(row[j], older[j - 2] + 1)
    }
    if (Math.min(...row) > most) return most + 1
    older = old
    old = row
  }
  return old[b.length]
}

// How many letters of a word may be wrong before it is another word.
export function tolerance(word) {
  if (word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}

// The places in a text where one of the sequences of roots stands: pairs of start and end, in order, none overlapping.
export function found(text, sequences) {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    root: root(fold(match[0])),
  }))
  // Quotation marks around nothing ask for a phrase of no words, which stands everywhere.
  const longestFirst = sequences.filter((roots) => roots.length).sort((a, b) => b.length - a.length)
  const places = []
  for (let at = 0; at < words.length; at++) {
    const sequence = longestFirst.find((roots) => roots.every((root, step) => words[at + step]?.root === root))
    if (!sequence) continue
    places.push([words[at].start, words[at + sequence.length - 1].end])
    at += sequence.length - 1
  }
  return places
}

// The same text as nodes, with what was found in marks.
export function marked(text, sequences) {
  const nodes = []
  let end = 0
  for (const [start, stop] of found(text, sequences)) {
    nodes.push(text.slice(end, start), Object.assign(document.createElement("mark"), { textContent: text.slice(start, stop) }))
    end = stop
  }
  return [...nodes, text.slice(end)]
}
