// Other pages of the site, each fetched once, as documents that nothing in them can act from.

const pages = new Map() // address without fragment → promise of its document

// Resolves to the document at an address, this page's own included, or to null where there is none.
export function pageAt(url) {
  const address = url.href.split("#")[0]
  if (address === location.href.split("#")[0]) return document
  if (!pages.has(address)) pages.set(address, load(address))
  return pages.get(address)
}

async function load(address) {
  try {
    const answer = await fetch(address)
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null
  } catch {
    pages.delete(address) // offline for a moment: the next try may do better
    return null
  }
}
