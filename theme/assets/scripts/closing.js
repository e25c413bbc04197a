// What opens over the page closes again: the drawer by Escape or a press elsewhere, a chip's why by Escape.

export function letDrawerClose() {
  const drawer = document.querySelector(".drawer")
  if (!drawer) return
  document.addEventListener("click", (event) => {
    if (!drawer.contains(event.target)) drawer.open = false
  })
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    drawer.open = false
    drawer.querySelector("summary").focus()
  })
}

export function letEscapeCloseChips() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    for (const chip of document.querySelectorAll(".chips li:is(:hover, :focus-within)")) {
      chip.classList.add("closed")
      const reopen = () => chip.classList.remove("closed")
      chip.addEventListener("pointerleave", reopen, { once: true })
      chip.addEventListener("focusout", reopen, { once: true })
    }
  })
}
