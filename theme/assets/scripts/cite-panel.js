// The panel: a form by radio button, the words or the range that is meant, the citation, a button that copies it.

import { basketButton } from "./basket-list.js"
import { content, formsAt } from "./cite-forms.js"
import { copy, tell } from "./copying.js"
import { recall, remember } from "./memory.js"

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
const PREVIEW = "This is a preview: its addresses work on this machine only, so do not cite them."

let number = 0

// Makes the panel for the thing that a link leads to and has it placed; resolves to null where there are no forms for it.
export async function openPanel(link, place) {
  const found = await formsAt(link.href)
  if (!found) return null
  const panel = new Panel(found, link)
  place(panel.element)
  return panel.element
}

class Panel {
  constructor(found, link) {
    this.found = found
    this.ranges = found.following()
    this.name = `form-${(number += 1)}`
    this.output = made("div", { className: "citation" })
    this.meant = found.quoted || this.ranges.length ? this.choice() : null
    this.element = made("div", { className: "panel" }, this.styles(), this.meant?.label ?? "", this.output, this.row(link))
    if (this.isPreview) this.element.append(made("p", { className: "small", textContent: PREVIEW }))
    this.element.setAttribute("role", "group")
    this.element.setAttribute("aria-label", link.textContent.trim())
    this.element.addEventListener("change", () => this.show())
    this.show()
  }

  get isPreview() {
    return LOOPBACK.includes(new URL(this.found.forms.get("permalink").content.textContent.trim(), location).hostname)
  }

  styles() {
    const wanted = this.found.forms.has(recall("form")) ? recall("form") : [...this.found.forms.keys()][0]
    const labels = [...this.found.forms].map(([id, { name }]) => {
      const input = made("input", { type: "radio", name: this.name, value: id, checked: id === wanted })
      return made("label", {}, input, name)
    })
    const fieldset = made("fieldset", { className: "styles" }, made("legend", { className: "vh", textContent: "Style or format" }), ...labels)
    fieldset.addEventListener("change", (event) => remember("form", event.target.value))
    return fieldset
  }

  // What is meant: the passage, its quoted words, or a range that begins with it.
  choice() {
    const first = this.found.id.slice(1)
    const select = made("select", {}, made("option", { value: "", textContent: `¶${first}` }))
    if (this.found.quoted) select.append(made("option", { value: "quote", textContent: `¶${first}, the words quoted` }))
    this.ranges.forEach(({ last }, place) => {
      select.append(made("option", { value: `${place}`, textContent: `¶¶${first}–${last}` }))
    })
    const label = made("p", { className: "row meant" }, made("label", {}, "What is cited", select))
    return { select, label }
  }

  get chosen() {
    const meant = this.meant?.select.value ?? ""
    if (meant === "quote") return { forms: this.found.quoted }
    return meant ? this.ranges[meant] : { forms: this.found.forms }
  }

  get form() {
    return this.element.querySelector(`input[name="${this.name}"]:checked`).value
  }

  show() {
    const { forms, values } = this.chosen
    this.output.replaceChildren(...content(forms.get(this.form), values))
  }

  row(link) {
    const status = made("span", {})
    status.setAttribute("role", "status")
    const button = made("button", { type: "button", className: "button", textContent: "Copy" })
    button.addEventListener("click", async () => {
      const worked = await copy([...this.output.childNodes])
      tell(status, worked ? `Copied: ${this.found.forms.get(this.form).name}` : "Not copied: select the text and copy it")
    })
    const rest = link.matches(".citing") ? [made("a", { href: link.href, textContent: "All forms on one page" })] : []
    return made("p", { className: "row" }, button, ...basketButton(link, status), ...rest, status)
  }
}

export function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
