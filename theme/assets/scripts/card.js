// What a reference leads to, as a small card: taken from the page it leads to, as text only, so that nothing but words can
// come across.

import { pageAt } from "./other-pages.js"

const MOST_STANCES = 2

// Resolves to a card (an element), or to null where the address has no passage or note to show.
export async function cardFor(link) {
  const url = new URL(link.href)
  if (url.origin !== location.origin || !url.hash) return null
  const page = await pageAt(url)
  const target = page?.getElementById(decodeURIComponent(url.hash.slice(1)))
  const note = target?.closest(".note")
  const passage = target?.closest(".passage")
  if (!passage) return null
  const card = document.createElement("div")
  card.className = "card"
  card.append(heading(url, page), ...(note ? [line("p", "digest", words(note))] : body(passage)))
  return card
}

function heading(url, page) {
  const heading = line("p", "small", "")
  const source = page.querySelector(".masthead .over")
  const [article] = url.pathname.split("/").slice(-2)
  heading.append(line("b", "", `${article} ${url.hash.replace("#p", "¶").split("-")[0]}`))
  if (source) heading.append(document.createElement("br"), words(source))
  return heading
}

function* body(passage) {
  const [shown, kind] = shownOf(passage.querySelector(":scope > .text"))
  for (const part of shown) yield line("p", "digest", words(part))
  const claims = [...passage.querySelectorAll(".claims > li, .claim")]
  if (claims.length) yield stances(claims.slice(0, MOST_STANCES))
  const notes = passage.querySelectorAll(".note").length
  const said = [kind, notes && `${notes} note${notes > 1 ? "s" : ""}`].filter(Boolean).join("; ")
  if (said) yield line("p", "small", `${said}.`)
}

// What stands of a passage, and whose words they are: our digest with what it quotes, else the original, else why nothing.
function shownOf(text) {
  const all = (selector) => [...(text?.querySelectorAll(`:scope > ${selector}`) ?? [])]
  const digest = all(".digest")
  if (digest.length) return [[...digest, ...all(".said")], "Our paraphrase"]
  const original = all(".original")
  return original.length ? [original, "The article’s own words"] : [all("p"), ""]
}

function stances(claims) {
  const list = line("ul", "small", "")
  for (const claim of claims) {
    const stance = claim.querySelector(".stance")
    const item = line("li", "", "")
    if (stance) item.append(line("em", stance.className, words(stance)), ": ")
    item.append(words(claim.querySelector(".what") ?? claim.querySelector("a") ?? claim))
    list.append(item)
  }
  return list
}

// The words of an element, without the letters of its notes and what only listeners hear.
function words(element) {
  const copy = element.cloneNode(true)
  for (const aside of copy.querySelectorAll(".ref, .vh, .small, .note__fold")) aside.remove()
  return copy.textContent.trim().replace(/\s+/g, " ")
}

function line(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text })
}
