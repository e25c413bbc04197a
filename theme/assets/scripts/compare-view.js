// A comparison comes in, the elements that show it go out: words of the record arrive as text only.

import { authors } from "./authors.js"
import { inWords } from "./dates.js"
import { RELATIONS } from "./compare-pair.js"
import { counted, element, hidden, linkTo } from "./search-elements.js"

const MEANINGS = {
  differ: ["They differ", "One affirms what the other denies, of the same time."],
  overtaken: ["Overtaken", "One says that by a later date it was otherwise, which is no contest."],
  "in part": ["In part", "One takes for true only in part, or on a condition."],
  "at other times": ["Of different times", "One affirms it, the other denies it, each of a time of its own."],
  agree: ["They agree", "Both stand on one side."],
}
const PARAPHRASE = "Each passage restates one paragraph of its article in our words, unless it says otherwise."
const MOST_OPEN = 16 // passages that stand open; topics after them fold

// The sections of a comparison in their order, those with nothing in them left out.
export function sections({ both, claims, topics, events, figures, alone }) {
  return [
    heads(both),
    claims.length && block("_claims", "Claims on which both speak", claims.length, claimGroups(claims, names(both))),
    topics.length && block("_topics", "Topics in both", topics.length, [strip(element("p", { className: "small", textContent: PARAPHRASE })), ...unfolded(topics).map((topic) => subject(topic, both))]),
    events.length && block("_events", "Events in both", events.length, [table(both, "Event", events.map((one) => [eventName(one), ...one.of.map(eventReadings)]))]),
    figures.length && block("_figures", "Figures in both", figures.length, [table(both, "Quantity", figures.map((one) => [figureName(one), ...one.of.map(figureReadings)]))]),
    alone.some(({ length }) => length) && block("_alone", "Topics of one alone", 0, [strip(sides(both.map((article, place) => onlyTopics(article, alone[place]))))]),
  ].filter(Boolean)
}

// Entities by id, as either article calls them.
function names(both) {
  return new Map(both.flatMap(({ entities }) => entities.map(({ id, name }) => [id, name])))
}

function heads(both) {
  return element("div", { className: "heads strip" }, sides(both.map((article) => [
    element("p", { className: "over app" }, element("strong", { textContent: article["container-title"] ?? article.publisher ?? "publication not given in the capture" }), `, ${article.genre}, ${article.issued ? inWords(article.issued.edtf) : "date not known"}`),
    element("h2", {}, linkTo(`articles/${article.id}/`, { textContent: article.title ?? "title not given in the capture" })),
    element("p", { className: "by" }, byline(article), element("br"), `${article.id}, ${counted(article.passages.length, "passage")}`),
  ])))
}

function byline(article) {
  return authors(article).join(", ") || "author not given in the capture"
}

function block(id, title, number, parts) {
  const heading = element("h2", { id }, title)
  const section = element("section", { className: "block ruled", aria: { labelledby: id } }, element("div", { className: "strip" }, heading), parts)
  section.dataset.n = number || ""
  return section
}

function strip(...children) {
  return element("div", { className: "strip" }, ...children)
}

function sides(both) {
  return element("div", { className: "sides broad" }, both.map((parts) => element("div", {}, parts)))
}

function claimGroups(claims, named) {
  return RELATIONS.flatMap((relation) => {
    const some = claims.filter((claim) => claim.relation === relation)
    const [title, meaning] = MEANINGS[relation]
    if (!some.length) return []
    return [strip(element("h3", { className: "relation" }, title, " ", element("span", { className: "small", textContent: meaning }))), ...some.map((claim) => entry(claim, named))]
  })
}

function entry({ id, text, kind, as_of, contested, sides: voices }, named) {
  return element(
    "section",
    { className: "entry strip" },
    contested ? element("div", { className: "gutter" }, element("em", { className: "state state--contested sign-only", textContent: "contested" })) : "",
    element(
      "div",
      { className: "body broad" },
      element("h4", {}, linkTo(`claims/#${id}`, { textContent: text })),
      element("p", { className: "small", textContent: `${kind[0].toUpperCase()}${kind.slice(1)}${as_of ? `, of ${inWords(as_of)}` : ""}` }),
      element("div", { className: "sides" }, voices.map((some) => element("ul", {}, some.map((voice) => voiceLine(voice, named))))),
    ),
  )
}

function voiceLine({ stance, said_by, via, as_of, passages: [first, ...others] }, named) {
  const whose = [["said by", said_by], ["via", via]].filter(([, id]) => id)
  return element(
    "li",
    {},
    element("em", { className: `stance stance--${stance}`, textContent: stance }),
    " ",
    reference(first),
    others.flatMap((other) => [", ", reference(other, `¶${other.p}`)]),
    whose.flatMap(([words, id]) => [`, ${words} `, linkTo(`entities/${id}/`, { textContent: named.get(id) ?? id })]),
    as_of ? `, as of ${inWords(as_of)}` : "",
  )
}

function reference({ article, p }, words = `${article} ¶${p}`) {
  return linkTo(`articles/${article}/#p${p}`, { className: "passage-ref", textContent: words })
}

// Topics with whether they stand open: as many as a reader can take in.
function unfolded(topics) {
  let shown = 0
  return topics.map((topic) => {
    const isOpen = shown < MOST_OPEN
    shown += topic.sides.flat().length
    return { ...topic, isOpen }
  })
}

function subject({ id, title, isOpen, sides: passages }, both) {
  const [one, other] = passages.map(({ length }) => length)
  return element(
    "section",
    { className: "entry strip" },
    element(
      "div",
      { className: "broad" },
      element(
        "details",
        { open: isOpen },
        element("summary", {}, element("h3", { id: `_t-${id}`, textContent: title }), element("span", { className: "small" }, `${one} and ${counted(other, "passage")}`)),
        element("p", { className: "small" }, linkTo(`topics/${id}/`, { textContent: "The topic’s page" })),
        sides(both.map((article, place) => [element("h4", { className: "small", textContent: article.id }), ...passages[place].flatMap(passage)])),
      ),
    ),
  )
}

function passage(one) {
  const own = one.digest ? "" : element("span", { className: "small", textContent: " the article’s own words" })
  return [element("p", { className: "digest" }, reference(one, `¶${one.p}`), hidden(` of ${one.article}:`), " ", one.digest ?? one.text, own)]
}

function table(both, what, rows) {
  const labels = both.map(({ id }) => id)
  return strip(element(
    "div",
    { className: "broad" },
    element(
      "table",
      { className: "grid-table listed pairs" },
      element("thead", {}, element("tr", {}, [what, ...labels].map((text) => element("th", { scope: "col", textContent: text })))),
      element("tbody", {}, rows.map(([name, ...cells]) => element("tr", {}, element("th", { scope: "row" }, name), cells.map((cell, place) => element("td", { data: { label: labels[place] } }, element("ul", {}, cell)))))),
    ),
  ))
}

function eventName({ id, title, date }) {
  return [linkTo(`timeline/#${id}`, { textContent: title }), date ? element("span", { className: "scope", textContent: inWords(date) }) : ""]
}

function eventReadings({ readings }) {
  return readings.map(({ passage, status, date }) => element("li", {}, element("em", { className: `status status--${status}`, textContent: status }), `${date ? ` ${inWords(date)}` : ""}, `, byId(passage)))
}

function figureName({ id, what, unit }) {
  return [linkTo(`figures/#${id}`, { textContent: what }), element("span", { className: "scope", textContent: `in ${unit}` })]
}

function figureReadings({ readings }) {
  return readings.map(({ passage, value, from, to, approx, as_of }) => {
    const number = value === null ? `${grouped(from)} to ${grouped(to)}` : grouped(value)
    return element("li", {}, element("b", { textContent: [approx, number].filter(Boolean).join(" ") }), `${as_of ? `, as of ${inWords(as_of)}` : ""}, `, byId(passage))
  })
}

// 12800000 → 12,800,000; years and other numbers of four digits stay whole.
function grouped(number) {
  return Math.abs(number) < 10000 ? String(number) : number.toLocaleString("en", { maximumFractionDigits: 9 })
}

function byId(id) {
  const [article, p] = id.split(".p")
  return reference({ article, p }, `¶${p}`)
}

function onlyTopics({ id }, topics) {
  return [
    element("h3", { className: "relation", textContent: `Only ${id}` }),
    topics.length
      ? element("ul", { className: "app" }, topics.map((topic) => element("li", {}, linkTo(`topics/${topic.id}/`, { textContent: topic.title }), ": ", topic.passages.flatMap((one, place) => [place ? ", " : "", reference(one, `¶${one.p}`)]))))
      : element("p", { className: "app", textContent: "No topic that the other has not." }),
  ]
}
