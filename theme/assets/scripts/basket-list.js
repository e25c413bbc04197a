// The basket: passages collected while reading, kept in this browser; on its page the list stands in the address.

import { tell } from "./copying.js"
import { recall, remember } from "./memory.js"

export const MOST = 500
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.p[1-9]\d{0,4}$/
const PAGE = new URL("../../basket/", import.meta.url)

// The passages that a text names, each once, in its order; what is no passage's id is left out.
export function parsed(text) {
  return [...new Set(text.split(/[,;\s]+/).filter((id) => ID.test(id)))].slice(0, MOST)
}

export const collected = () => parsed(recall("basket") ?? "")
export const collect = (ids) => remember("basket", ids.join(","))
export const address = (ids) => `${PAGE.href}#${ids.join(",")}`

// What the panel of a passage has: a button that puts it in or takes it out, and the way to the basket.
export function basketButton(link, status) {
  const [, article, anchor] = new URL(link.href).pathname.concat(new URL(link.href).hash).match(/\/([^/]+)\/cite\/(?:index\.html)?#(p\d+)$/) ?? []
  const id = `${article}.${anchor}`
  if (!anchor || !ID.test(id)) return []
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button" })
  const way = document.createElement("a")
  const show = () => {
    const ids = collected()
    button.textContent = ids.includes(id) ? "Take out of the basket" : "Put in the basket"
    way.href = address(ids)
    way.textContent = `Basket (${ids.length})`
  }
  button.addEventListener("click", () => {
    const ids = collected()
    collect(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
    show()
    tell(status, `¶${anchor.slice(1)} is ${collected().includes(id) ? "in" : "out of"} the basket`)
  })
  show()
  return [button, way]
}
