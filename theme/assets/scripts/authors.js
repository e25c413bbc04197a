// The names of an article's authors, people's in reading order.
export function authors({ author = [] }) {
  const parts = (one) => [one.given, one["dropping-particle"], one["non-dropping-particle"], one.family, one.suffix]
  return author.map((one) => one.literal ?? parts(one).filter(Boolean).join(" "))
}
