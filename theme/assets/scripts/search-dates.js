// Dates as people write them in numbers or in Japanese, made into words as the record has them: 24 May 2014.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

export function withDatesInWords(text) {
  return text
    .replace(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g, (typed, year, month, day) => inWords(typed, year, month, day))
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (typed, day, month, year) => inWords(typed, year, month, day))
    .replace(/(\d{4})年/g, " $1 ")
    .replace(/(\d{1,2})月(?:(\d{1,2})日)?/g, (typed, month, day) => inWords(typed, "", month, day))
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, "$1")
}

function inWords(typed, year, month, day) {
  const name = MONTHS[month - 1]
  return name ? ` ${[day ? Number(day) : "", name, year].filter(Boolean).join(" ")} ` : typed
}
