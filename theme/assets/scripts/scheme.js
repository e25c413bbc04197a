// The button for light and dark. Until it is pressed the page follows the system.

import { remember } from "./memory.js"

export function offerSchemes() {
  const root = document.documentElement
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)")
  document.querySelector("[data-does=scheme]")?.addEventListener("click", () => {
    const chosen = root.dataset.mdColorScheme
    const dark = chosen ? chosen === "slate" : systemIsDark.matches
    root.dataset.mdColorScheme = dark ? "default" : "slate"
    remember("scheme", root.dataset.mdColorScheme)
  })
}
