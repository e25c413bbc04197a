// Elements made from words only: whatever a record or the address holds arrives as text.

export function element(name, properties = {}, ...children) {
  const { aria = {}, data = {}, ...rest } = properties
  const made = Object.assign(document.createElement(name), rest)
  for (const [key, value] of Object.entries(aria)) made.setAttribute(key === "role" ? key : `aria-${key}`, value)
  Object.assign(made.dataset, data)
  made.append(...children.flat().filter((child) => child != null && child !== ""))
  return made
}

export function hidden(text) {
  return element("span", { className: "vh", textContent: text })
}

export function inLanguage(lang, text) {
  return element("span", { lang, textContent: text })
}

// A link to a page of the site, by its address from the site's root.
export function linkTo(url, properties = {}, ...children) {
  return element("a", { href: new URL(url, ROOT).href, ...properties }, ...children)
}

export function counted(number, noun, plural = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`
}

const ROOT = new URL("../../", import.meta.url)
