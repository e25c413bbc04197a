// Dates as the data files give them (EDTF: years, months, seasons, days, intervals; ~ about, ? possibly, % both).

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" }
const SIDE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/

// "2014-05-16" → "16 May 2014"; what is no date stays as it is.
export function inWords(text) {
  const sides = text.split("/").map((side) => side.match(SIDE))
  return sides.includes(null) ? text : sides.map(sideInWords).join(" to ")
}

function sideInWords([, year, month, day, mark]) {
  const name = SEASONS[month] ?? MONTHS[month - 1]
  const words = ["?%".includes(mark || "-") && "possibly", "~%".includes(mark || "-") && "about", day && Number(day), name, Number(year)]
  return words.filter(Boolean).join(" ")
}

// Whether two dates share a day; a time that is not stated may be any.
export function overlap(one, other) {
  if (!one || !other) return true
  const [a, b] = [days(one), days(other)]
  return a.first <= b.last && b.first <= a.last
}

function days(text) {
  const sides = text.split("/")
  return { first: first(sides[0]), last: last(sides.at(-1)) }
}

function first(side) {
  const [, year, month, day] = side.match(SIDE)
  return `${year}-${padded(begins(month))}-${day ?? "01"}`
}

// The last day of a month need not exist for this: no day comes after its 31st.
function last(side) {
  const [, year, month, day] = side.match(SIDE)
  if (!month) return `${year}-12-31`
  if (!SEASONS[month]) return `${year}-${month}-${day ?? "31"}`
  return month === "24" ? `${padded(Number(year) + 1, 4)}-02-31` : `${year}-${padded(begins(month) + 2)}-31`
}

// Spring is March to May, so that winter ends in the next year.
function begins(month) {
  return SEASONS[month] ? (month - 20) * 3 : Number(month ?? 1)
}

function padded(number, length = 2) {
  return String(number).padStart(length, "0")
}
