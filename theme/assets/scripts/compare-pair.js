// Two articles as their data files give them come in; what they have in common, and what only one has, goes out.

import { overlap } from "./dates.js"

// What becomes of a claim between two articles, in the order in which a reader wants to know.
export const RELATIONS = ["differ", "overtaken", "in part", "at other times", "agree"]

export function compared(a, b) {
  const both = [a, b]
  return {
    both,
    claims: claims(both),
    topics: shared(both, "topics").map((one) => ({ ...one, sides: both.map((article) => on(article, one.id)) })),
    events: shared(both, "events"),
    figures: shared(both, "figures"),
    alone: [only(a, b), only(b, a)],
  }
}

// The members of a list that both articles have, as the first gives them, each with `of`: what either says of it.
function shared([a, b], name) {
  const theirs = new Map(b[name].map((one) => [one.id, one]))
  return a[name].filter(({ id }) => theirs.has(id)).map((one) => ({ ...one, of: [one, theirs.get(one.id)] }))
}

function claims(both) {
  const found = shared(both, "claims").map((claim) => {
    const sides = both.map((article) => voices(article, claim.id))
    return { ...claim, sides, relation: relation(claim, ...sides) }
  })
  const rank = ({ relation, contested }) => RELATIONS.indexOf(relation) * 2 - contested
  return found.sort((one, other) => rank(one) - rank(other))
}

// What each voice of an article does with a claim, passages in which it does the same together.
function voices(article, claim) {
  const found = new Map()
  for (const passage of article.passages) {
    for (const { id, ...held } of passage.claims) {
      if (id !== claim) continue
      const key = JSON.stringify(held)
      if (!found.has(key)) found.set(key, { ...held, passages: [] })
      found.get(key).passages.push(passage)
    }
  }
  return [...found.values()]
}

function relation(claim, ours, theirs) {
  const pairs = ours.flatMap((one) => theirs.map((other) => [one, other]))
  const opposed = pairs.filter(([one, other]) => [one.stance, other.stance].sort().join() === "affirms,denies")
  const time = ({ as_of }) => as_of ?? claim.as_of
  if (opposed.some(([one, other]) => overlap(time(one), time(other)))) return "differ"
  const stances = new Set([...ours, ...theirs].map(({ stance }) => stance))
  if (stances.has("overtakes")) return "overtaken"
  if (stances.has("qualifies")) return "in part"
  return opposed.length ? "at other times" : "agree"
}

function on(article, topic) {
  return article.passages.filter(({ topics }) => topics.some(({ id }) => id === topic))
}

function only(article, other) {
  const theirs = new Set(other.topics.map(({ id }) => id))
  return article.topics.filter(({ id }) => !theirs.has(id)).map((one) => ({ ...one, passages: on(article, one.id) }))
}
