// To the clipboard: words, and where they have emphasis and links, these too.

// Resolves to whether it worked.
export async function copy(nodes) {
  const holder = document.createElement("div")
  holder.append(...nodes.map((node) => node.cloneNode(true)))
  const plain = words(holder)
  try {
    if (holder.querySelector("em, a, p") && window.ClipboardItem) {
      const html = new Blob([holder.innerHTML], { type: "text/html" })
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([plain], { type: "text/plain" }), "text/html": html })])
    } else {
      await navigator.clipboard.writeText(plain)
    }
    return true
  } catch {
    return copiedByCommand(plain, holder.innerHTML)
  }
}

export function words(holder) {
  const paragraphs = [...holder.querySelectorAll("p")]
  return paragraphs.length ? paragraphs.map((one) => one.textContent).join("\n") : holder.textContent.replace(/^\n+|\n+$/g, "")
}

// Older browsers, and pages that are not served over HTTPS, know no other way.
function copiedByCommand(plain, html) {
  const give = (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData("text/plain", plain)
    event.clipboardData.setData("text/html", html)
  }
  document.addEventListener("copy", give, { capture: true, once: true })
  const worked = document.execCommand("copy")
  document.removeEventListener("copy", give, { capture: true })
  return worked
}

// Says in a status line that something was done, long enough to be read and heard; then the line has what it had.
export function tell(status, text, otherwise = "") {
  status.textContent = ""
  setTimeout(() => { status.textContent = text })
  clearTimeout(status.until)
  status.until = setTimeout(() => { status.textContent = otherwise }, 6000)
}
