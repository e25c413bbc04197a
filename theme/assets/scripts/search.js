// What a page needs of the search, fetched when it needs it: the search page itself, offers while one types in a box,
// marks on a passage that was found.

const SOON = 400 // ms: who waits no longer needs not be told

export function prepareSearch() {
  const page = document.querySelector(".searching")
  if (page) openPage(page)
  for (const box of document.querySelectorAll(".md-search [name=q], .find:not(.searching *) [name=q]")) {
    box.addEventListener("focus", () => import("./search-box.js").then(({ offerWhileTyping }) => offerWhileTyping(box)), { once: true })
  }
  if (cameFromSearch()) import("./search-landing.js").then(({ markFound }) => markFound())
}

async function openPage(page) {
  if (location.search) {
    page.classList.add("asking") // what one begins with does not flash up before an answer
    page.querySelector("[name=q]").value = new URLSearchParams(location.search).get("q") ?? ""
    setTimeout(() => page.classList.contains("asking") && tell(page, "Searching…"), SOON)
  }
  try {
    const { showSearch } = await import("./search-page.js")
    await showSearch(page)
  } catch (error) {
    tellFailure(page)
    throw error
  }
}

export function tellFailure(page) {
  page.classList.remove("asking")
  tell(page, "The index of the search did not load. Try again in a moment, or begin with a topic, an article or a name.")
}

function tell(page, words) {
  const told = page.querySelector(".told")
  told.classList.remove("vh")
  told.textContent = words
}

function cameFromSearch() {
  try {
    return sessionStorage.getItem("dossier.found") !== null
  } catch {
    return false
  }
}
