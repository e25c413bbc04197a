// The preview on touch: a sheet from below, at most half the screen, with one link to the passage.

let sheet

export function openSheet(card, link) {
  sheet ??= document.body.appendChild(makeSheet())
  sheet.replaceChildren(card, ways(link))
  sheet.setAttribute("aria-label", link.textContent.trim())
  sheet.showModal()
  sheet.scrollTop = 0
}

function makeSheet() {
  const made = Object.assign(document.createElement("dialog"), { className: "sheet md-typeset", tabIndex: -1, autofocus: true })
  made.addEventListener("click", (event) => event.target === made && made.close())
  return made
}

function ways(link) {
  const line = Object.assign(document.createElement("p"), { className: "ways app" })
  const go = Object.assign(document.createElement("a"), { href: link.href, textContent: `Go to ${link.textContent.trim()}` })
  go.addEventListener("click", () => sheet.close())
  const close = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Close" })
  close.addEventListener("click", () => sheet.close())
  line.append(go, close)
  return line
}
