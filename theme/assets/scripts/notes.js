// A note that only explains folds to its first line, with a button to open it, on narrow screens, and where notes beside a
// passage would leave a hole below it. Cautions and corrections stay whole: nobody should cite a passage without having met
// them.

const FOLDING = ".note--context, .note--definition, .note--translation, .note--method"
const NARROW = matchMedia("(max-width: 59.984em)")
const HOLE = 150 // px that notes may reach below their passage

export function foldNotes() {
  for (const note of document.querySelectorAll(FOLDING)) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "note__fold" })
    button.addEventListener("click", () => setOpen(note, !note.classList.contains("note--open")))
    note.append(button)
    setOpen(note, false)
  }
  chooseFolding()
  NARROW.addEventListener("change", chooseFolding)
}

export function openNotes(passage) {
  for (const note of passage.querySelectorAll(".note--folds")) setOpen(note, true)
}

function chooseFolding() {
  const all = [...document.querySelectorAll(FOLDING)]
  for (const note of all) note.classList.remove("note--folds")
  const folding = NARROW.matches ? all : [...document.querySelectorAll(".passage > .notes")].flatMap(tooLong)
  for (const note of folding) note.classList.add("note--folds")
}

// The last of a passage's notes, as many as must fold for the rest to end about where the passage does.
function tooLong(notes) {
  const line = parseFloat(getComputedStyle(notes).lineHeight)
  const passage = [...notes.parentElement.querySelectorAll(":scope > .text > *, :scope > .foot > *")]
  let below = bottom(notes.lastElementChild) - Math.max(...passage.map(bottom))
  const folding = []
  for (const note of [...notes.querySelectorAll(FOLDING)].reverse()) {
    if (below <= HOLE) break
    folding.push(note)
    below -= note.offsetHeight - line
  }
  return folding
}

function bottom(element) {
  return element.getBoundingClientRect().bottom
}

function setOpen(note, open) {
  note.classList.toggle("note--open", open)
  const button = note.querySelector(".note__fold")
  button.textContent = open ? "less" : "more"
  button.setAttribute("aria-expanded", open)
  button.setAttribute("aria-label", `${button.textContent}: ${note.getAttribute("aria-label") ?? "the note"}`)
}
