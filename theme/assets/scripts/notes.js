// On narrow screens a note that only explains folds to its first line, with a button to open it. Cautions and corrections
// stay whole: nobody should cite a passage without having met them.

const FOLDING = ".note--context, .note--definition, .note--translation, .note--method"

export function foldNotes() {
  for (const note of document.querySelectorAll(FOLDING)) {
    note.classList.add("note--folds")
    const button = Object.assign(document.createElement("button"), { type: "button", className: "note__fold" })
    button.addEventListener("click", () => setOpen(note, !note.classList.contains("note--open")))
    note.append(button)
    setOpen(note, false)
  }
}

export function openNotes(passage) {
  for (const note of passage.querySelectorAll(".note--folds")) setOpen(note, true)
}

function setOpen(note, open) {
  note.classList.toggle("note--open", open)
  const button = note.querySelector(".note__fold")
  button.textContent = open ? "less" : "more"
  button.setAttribute("aria-expanded", open)
  button.setAttribute("aria-label", `${button.textContent}: ${note.getAttribute("aria-label") ?? "the note"}`)
}
