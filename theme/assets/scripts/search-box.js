// The box in the bar of every page, and that of the first page: names and first results while one types. Enter goes to the search page.

import { element, linkTo } from "./search-elements.js"

const AFTER_TYPING = 150 // ms
const MOST_NAMES = 4
const MOST_PASSAGES = 4
const PAGES = { topic: (id) => `topics/${id}/`, entity: (id) => `entities/${id}/` }

export function offerWhileTyping(box) {
  new Offers(box.form, box).listen()
}

class Offers {
  constructor(form, box) {
    Object.assign(this, { form, box, at: -1 })
    this.id = `_offers${box.id}`
    this.list = element("ul", { id: this.id, className: "offers app", hidden: true, aria: { role: "listbox", label: "Names and passages" } })
    form.append(this.list)
    const aria = { role: "combobox", "aria-expanded": "false", "aria-controls": this.id, "aria-autocomplete": "list" }
    for (const [name, value] of Object.entries(aria)) box.setAttribute(name, value)
  }

  listen() {
    let typing
    this.box.addEventListener("focus", () => import("./search-engine.js").then(({ openNames }) => openNames()).catch(() => {}), { once: true })
    this.box.addEventListener("input", () => {
      clearTimeout(typing)
      typing = setTimeout(() => this.offer(this.box.value.trim()), AFTER_TYPING)
    })
    this.box.addEventListener("keydown", (event) => this.press(event))
    this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.close())
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()) // the box keeps the focus
    const typed = this.box.value.trim() // while this script was fetched
    if (typed && document.activeElement === this.box) this.offer(typed)
  }

  // Names at once, passages when they are found; a failure to load leaves the plain form.
  async offer(text) {
    this.asked = text
    if (!text) return this.close()
    try {
      const { openEngine, openNames } = await import("./search-engine.js")
      const { names } = await openNames()
      const offers = names.beginningWith(text, MOST_NAMES).filter(({ kind }) => PAGES[kind]).map((concept) => this.name(concept))
      if (this.asked === text) this.show(offers)
      const engine = await openEngine()
      const { hits } = await engine.ask(text)
      const records = await Promise.all(hits.slice(0, MOST_PASSAGES).map(({ number }) => engine.read(number)))
      if (this.asked === text) this.show([...offers, ...records.map((record) => this.passage(record))])
    } catch {
      this.close()
    }
  }

  name({ kind, id, label, ja, ru }) {
    const others = [ja, ru].filter((name) => name).join(" ")
    return this.option(PAGES[kind](id), element("b", { textContent: label }), element("span", { className: "small", textContent: ` ${kind} ${others}` }))
  }

  passage({ url, title, meta, article }) {
    const [, p] = url.split("#p")
    const label = element("span", { className: "small", textContent: `${article.id} ¶${p} ` })
    return this.option(url, label, meta.digest ?? meta.text ?? title)
  }

  // An option of a list box holds no link of its own: a press, or Enter on the box, follows it.
  option(url, ...children) {
    const target = linkTo(url).href
    const option = element("li", { data: { to: target }, aria: { role: "option", selected: "false" } }, element("div", {}, ...children))
    option.addEventListener("click", () => this.follow(target))
    return option
  }

  // The box is left first: while it has the focus, nothing keeps a place in this page clear of the bar.
  follow(target) {
    this.box.blur()
    location.assign(target)
  }

  // What was pointed at stays so when passages join the names.
  show(options) {
    const pointed = this.list.children[this.at]?.dataset.to
    for (const [at, option] of options.entries()) option.id = `${this.id}-${at}`
    this.list.replaceChildren(...options)
    this.list.hidden = !options.length
    this.box.setAttribute("aria-expanded", String(!this.list.hidden))
    this.point(options.findIndex(({ dataset }) => dataset.to === pointed))
  }

  close() {
    this.asked = ""
    this.show([])
  }

  point(at) {
    this.at = at
    for (const [number, option] of [...this.list.children].entries()) option.setAttribute("aria-selected", String(number === at))
    if (at < 0) this.box.removeAttribute("aria-activedescendant")
    else this.box.setAttribute("aria-activedescendant", this.list.children[at].id)
  }

  press(event) {
    const count = this.list.childElementCount
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault()
      this.close()
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && count) {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      this.point(((this.at + step + 1 + count + 1) % (count + 1)) - 1)
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault()
      this.follow(this.list.children[this.at].dataset.to)
    }
  }
}
