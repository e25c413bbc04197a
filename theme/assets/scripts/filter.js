// The ledger narrowed by the choices of its form. Without script everything is shown; the choices are in the address.

const form = document.querySelector("form.filter")
const entries = [...document.querySelectorAll(".entry")]
const blocks = [...document.querySelectorAll(".block:not(.no-match)")]
const told = form.querySelector(".told")
const onpage = document.querySelector(".onpage")
const nothing = document.querySelector(".no-match")
const reset = form.querySelector("[type=reset]")

function narrow() {
  const choices = [...new FormData(form)].filter(([, value]) => value)
  for (const entry of entries) {
    entry.hidden = !choices.every(([name, value]) => entry.dataset[name].split(" ").includes(value))
  }
  blocks.forEach(count)
  const shown = entries.filter((entry) => !entry.hidden).length
  nothing.hidden = shown > 0
  onpage.hidden = !shown
  told.textContent = choices.length ? `${shown} of ${entries.length} ${shown === 1 ? told.dataset.one : told.dataset.many}` : ""
  reset.hidden = !choices.length
  return choices
}

// A block without entries goes, with its line in the index; the count in the line is of what is shown.
function count(block) {
  const shown = block.querySelectorAll(".entry:not([hidden])").length
  const line = document.querySelector(`.onpage li:has(> a[href="#${block.querySelector("h2").id}"])`)
  block.hidden = line.hidden = !shown
  line.querySelector(".n").textContent = shown
}

// A choice of the reader's is undone by going back.
function remember(choices, how = "pushState") {
  const address = new URL(location)
  address.search = new URLSearchParams(choices)
  if (address.href !== location.href) history[how](history.state, "", address)
}

// Takes the choices from the address; what the form does not offer is no choice.
function recall() {
  const asked = new URLSearchParams(location.search)
  for (const select of form.querySelectorAll("select")) {
    select.value = asked.get(select.name) ?? ""
    if (select.selectedIndex < 0) select.value = ""
  }
  narrow()
}

// A claim that was cited is never hidden from who comes to read it.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target?.closest(".entry[hidden], .block[hidden]")) return
  for (const select of form.querySelectorAll("select")) select.value = ""
  remember(narrow(), "replaceState")
  target.scrollIntoView()
}

form.addEventListener("change", () => remember(narrow()))
form.addEventListener("submit", (event) => event.preventDefault())
form.addEventListener("reset", () => {
  setTimeout(() => {
    remember(narrow())
    form.querySelector("select").focus()
  })
})
addEventListener("popstate", recall)
addEventListener("hashchange", reveal)
recall()
reveal()
