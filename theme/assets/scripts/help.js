// The dialog that lists the keys, with the one switch that turns them all off.

import { recall, remember } from "./memory.js"

const KEYS = [
  [["j", "k"], "next passage, and the one before"],
  [["m"], "the notes of the passage, and back"],
  [["c"], "cite the passage"],
  [["/"], "search"],
  [["?"], "this list"],
]

let dialog

export function openHelp() {
  dialog ??= document.body.appendChild(makeDialog())
  dialog.querySelector("input").checked = recall("keys") !== "off"
  dialog.showModal()
}

// Keys that are off are offered nowhere.
export function showWhetherOn() {
  document.documentElement.classList.toggle("keys-off", recall("keys") === "off")
}

function makeDialog() {
  const heading = element("h2", { id: "_keys", textContent: "Keys" })
  const list = element("dl", { className: "app" })
  for (const [keys, does] of KEYS) {
    const term = element("dt")
    term.append(...keys.flatMap((key) => [element("kbd", { textContent: key }), " "]))
    list.append(term, element("dd", { textContent: does }))
  }
  const made = element("dialog", { className: "help md-typeset" })
  made.setAttribute("aria-labelledby", "_keys")
  made.append(heading, list, makeSwitch(), makeClose(made))
  return made
}

function makeSwitch() {
  const box = element("input", { type: "checkbox" })
  box.addEventListener("change", () => {
    remember("keys", box.checked ? "on" : "off")
    showWhetherOn()
  })
  const label = element("label", { className: "app" })
  label.append(box, "Single keys do these things on this device")
  return label
}

function makeClose(made) {
  const ways = element("p", { className: "ways" })
  const close = element("button", { type: "button", className: "button", textContent: "Close" })
  close.addEventListener("click", () => made.close())
  ways.append(close)
  return ways
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties)
}
