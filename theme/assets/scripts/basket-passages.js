// A passage by its id: what its article's data file says of it, and its forms of citation.

import { formsAt } from "./cite-forms.js"

const ARTICLES = new URL("../../articles/", import.meta.url)
const articles = new Map() // id → promise of what the data file says, or of null

// Resolves to the passage with its article and forms; without `passage` where nothing is shown of it.
export async function find(id) {
  const [owner, anchor] = id.split(".")
  const article = await data(owner)
  const name = `${article?.id ?? owner} ${anchor.replace("p", "¶")}`
  const passage = article?.passages.find((one) => one.id === `${article.id}.${anchor}` && one.status === "active")
  // An article that was renamed answers under its old id too; its forms are under the new one.
  const cited = passage && (await formsAt(`${ARTICLES.href}${article.id}/cite/#${anchor}`))
  return cited ? { id, name, article, passage, cited } : { id, name, article }
}

function data(id) {
  if (!articles.has(id)) articles.set(id, load(`${ARTICLES.href}${id}.json`))
  return articles.get(id)
}

async function load(address) {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
