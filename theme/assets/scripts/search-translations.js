// Plain words of other languages: what they are in English, in which the passages are written. Names are not among them.

const LONGEST_ENDING = 5 // letters of a Russian word after its stem

export class Translations {
  // Words by their foreign ones, longest first; nothing stands for a word that asks for nothing.
  constructor(table) {
    this.table = Object.entries(table)
  }

  // The English words for a Russian one: "" where it asks for nothing, undefined where it is not known.
  ofRussian(word) {
    return this.table.find(([stem]) => word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING)?.[1]
  }

  // The known words that a Japanese text contains: { found: [[foreign, english]], rest }.
  within(text, fold) {
    const found = []
    let rest = text
    for (const [word, english] of this.table) {
      const folded = fold(word)
      if (!rest.includes(folded)) continue
      if (english) found.push([folded, english])
      rest = rest.replaceAll(folded, " ")
    }
    return { found, rest }
  }
}
