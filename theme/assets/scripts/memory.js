// What the reader chose, kept in this browser; forgotten without complaint where storage is refused.

export function recall(name) {
  try {
    return localStorage.getItem(`dossier.${name}`)
  } catch {
    return null
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`dossier.${name}`, value)
  } catch {
    // Private windows and strict settings: the choice then lasts as long as the page.
  }
}
