// Where a preview stands: in the side column at the height of its reference, so that it covers no text; where there is no
// side, or the reference stands in it, just below the line or above it.

const GAP = 8 // px between reference and preview

export function place(preview, link) {
  const side = sideColumn()
  const line = link.getBoundingClientRect()
  preview.dataset.place = side && line.right < side.left ? "side" : "near"
  const { left, top } = preview.dataset.place === "side" ? beside(preview, line, side) : near(preview, line)
  preview.style.left = `${left + scrollX}px`
  preview.style.top = `${top + scrollY}px`
}

// The edges of the side column in the window, or null where the page has none.
function sideColumn() {
  if (!matchMedia("(min-width: 60em)").matches) return null
  const content = document.querySelector(".md-content__inner")?.getBoundingClientRect()
  const root = getComputedStyle(document.documentElement)
  const width = parseFloat(root.getPropertyValue("--side")) * parseFloat(root.fontSize)
  return content && { left: content.right - width, right: content.right }
}

function beside(preview, line, side) {
  preview.style.left = `${side.left + scrollX}px`
  return { left: side.left, top: within(line.top - GAP, preview.offsetHeight) }
}

function near(preview, line) {
  const below = line.bottom + GAP
  const fits = below + preview.offsetHeight < innerHeight
  const above = line.top - GAP - preview.offsetHeight
  const left = Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - preview.offsetWidth - GAP))
  return { left, top: fits || above < barHeight() ? below : above }
}

function within(top, height) {
  return Math.max(barHeight() + GAP, Math.min(top, innerHeight - height - GAP))
}

function barHeight() {
  return document.querySelector(".md-header")?.offsetHeight ?? 0
}
