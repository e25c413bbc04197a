// What is asked for, as the address has it: the words, what they are narrowed to, and the order.

export const FACETS = ["topic", "year", "claim", "article", "entity", "publication", "author", "genre", "note", "event-year"]
export const ORDERS = ["published", "event"]
const LONGEST = 500 // characters of a question; more is no question
const MOST_CHOICES = 50

export function readState(query) {
  const parameters = new URLSearchParams(query)
  const chosen = {}
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].filter(Boolean).slice(0, MOST_CHOICES)
    if (values.length) chosen[facet] = values.map((value) => value.slice(0, LONGEST))
  }
  const sort = parameters.get("sort")
  return { q: (parameters.get("q") ?? "").slice(0, LONGEST).trim(), chosen, sort: ORDERS.includes(sort) ? sort : "" }
}

export function writeState({ q, chosen, sort }) {
  const parameters = new URLSearchParams()
  if (q) parameters.append("q", q)
  for (const facet of FACETS) for (const value of chosen[facet] ?? []) parameters.append(facet, value)
  if (sort) parameters.append("sort", sort)
  return parameters.size ? `?${parameters}` : ""
}

export function withChoice(state, facet, value, isChosen) {
  const others = (state.chosen[facet] ?? []).filter((other) => other !== value)
  const chosen = { ...state.chosen, [facet]: isChosen ? [...others, value] : others }
  if (!chosen[facet].length) delete chosen[facet]
  return { ...state, chosen }
}

export function isEmpty({ q, chosen }) {
  return !q && !Object.keys(chosen).length
}
