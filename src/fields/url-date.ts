/** The day that an address states: `/2024/03/05/`, `/2024-03/05/`, `/20240305/`, `/t20240305_1234.html`. */

const YEAR = '(?<year>(?:19[89]|20\\d)\\d)'
const DAY = '(?<month>0[1-9]|1[0-2])SIGN(?<day>0[1-9]|[12]\\d|3[01])'
const STATED = [
  `/${YEAR}[/-]${DAY.replace('SIGN', '[/-]?')}(?=[/_-]|$)`,
  `/t?${YEAR}${DAY.replace('SIGN', '')}(?=[/_-]|$)`,
].map((pattern) => new RegExp(pattern))

/**
 * ISO 8601 day, or null. Only a path states one: what a query holds is rather a search or a session.
 *
 * @example
 * dateOfUrl('https://news.example/world/2024/03/05/harbour.html') // => '2024-03-05'
 */
export function dateOfUrl(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]{1,300}/, '').split(/[?#]/, 1)[0]!
  for (const pattern of STATED) {
    const groups = pattern.exec(path)?.groups
    if (groups) return `${groups.year}-${groups.month}-${groups.day}`
  }
  return null
}
