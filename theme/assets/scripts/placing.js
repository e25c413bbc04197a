// Where a preview stands: in the side column at the height of its reference, so that it covers no text; where there is no
// side, or the reference stands in it, just below the line or above it, and where neither has room, to its left or right.

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
  const { offsetWidth: width, offsetHeight: height } = preview
  const furthest = document.documentElement.clientWidth - width - GAP
  const left = Math.max(GAP, Math.min(line.left, furthest))
  const below = line.bottom + GAP
  const above = line.top - GAP - height
  if (below + height < innerHeight) return { left, top: below }
  if (above >= barHeight()) return { left, top: above }
  const aside = [line.left - GAP - width, line.right + GAP].find((edge) => edge >= GAP && edge <= furthest)
  if (aside !== undefined) return { left: aside, top: within(line.top - GAP, height) }
  return { left, top: roomier(preview, line) }
}

// Where the window has room for it nowhere, it is cut to the larger part above or below the line, and scrolls.
function roomier(preview, line) {
  const [above, below] = [line.top - barHeight() - 2 * GAP, innerHeight - line.bottom - 2 * GAP]
  preview.style.maxHeight = `${Math.max(above, below)}px`
  return below >= above ? line.bottom + GAP : line.top - GAP - preview.offsetHeight
}

function within(top, height) {
  return Math.max(barHeight() + GAP, Math.min(top, innerHeight - height - GAP))
}

function barHeight() {
  return document.querySelector(".md-header")?.offsetHeight ?? 0
}
