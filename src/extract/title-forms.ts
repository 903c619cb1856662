/** Stated titles without the names of site and section, and when two titles are one. */
import { columnsOf } from '../text/columns.ts'
import { nameKey } from '../text/name-key.ts'
import type { ClaimFrom } from '../types.ts'
import type { SiteNames } from './site-names.ts'
import { W } from './weights.ts'

/** A title and what of it counts when titles are compared. */
export interface Form {
  text: string
  key: string
}

/** A title that the markup states, with and without the names around it; the likeliest form first. */
export interface Stated {
  from: ClaimFrom
  forms: Form[]
}

/** A heading may hold a kicker before the title that the markup states: `Floods Three villages cut off`. */
export const hasKicker = (heading: string, title: string): boolean =>
  heading.length > title.length && heading.endsWith(title)

/** Between words that one space parts. */
const SEPARATOR =
  /\s[|\-–—·•»›>:/]{1,2}\s|\s?[|｜ㅣ_]{1,2}\s?|\s?-{2}\s?|(?<=\p{Script=Han})-(?=\p{Script=Han})/u

/** A stated title without the names of site and section; first the likeliest form. */
export function formsOf(
  stated: string,
  { isDeclared, isLikely }: SiteNames,
  decorated: boolean,
  shown: ReadonlySet<string>,
): Form[] {
  const text = stated.replace(/\s+/g, ' ').trim()
  const parts = text.split(SEPARATOR).filter((part) => nameKey(part) !== '')
  const longest = parts.reduce((best, part) => (columnsOf(part) > columnsOf(best) ? part : best), '')
  // What only looks like a site's name is one behind the title, not before it: `Harbour - National News`.
  const isSite = (part: string) => isDeclared(part) || (part === parts.at(-1) && isLikely(part))
  const [first, last] = [
    parts.findIndex((part) => !isSite(part)),
    parts.findLastIndex((part) => !isSite(part)),
  ]
  const stripped = first < 0 ? text : between(text, parts, first, last)
  // A part that stands above the text as a heading is the title: `Site > Section > Headline`.
  const seen = parts.length > 1 ? parts.find((part) => shown.has(nameKey(part)) && !isSite(part)) : undefined
  const likely =
    seen ?? behindKicker(stripped, shown) ?? (decorated && stripped === text ? longest || text : stripped)
  return [...new Set(decorated ? [likely, longest, parts[0] ?? text, stripped, text] : [likely, text])]
    .map((form) => ({ text: form, key: nameKey(form) }))
    .filter(({ key }) => key !== '')
}

/** From one part of a text to another. */
function between(text: string, parts: readonly string[], first: number, last: number): string {
  let [start, end, at] = [0, text.length, 0]
  parts.forEach((part, index) => {
    at = text.indexOf(part, at)
    if (index === first) start = at
    at += part.length
    if (index === last) end = at
  })
  return text.slice(start, end)
}

const KICKER = /^.{2,60}?(?::| [-–—|]) (?=\S)/u

/** A title whose kicker is another one than the heading's: `Storm: Bridge to close` below `Weather Bridge to close`. */
function behindKicker(stated: string, shown: ReadonlySet<string>): string | undefined {
  const kicker = KICKER.exec(stated)?.[0]
  if (kicker === undefined) return undefined
  const [rest, whole] = [stated.slice(kicker.length), nameKey(stated)]
  const key = nameKey(rest)
  const isBehind = (heading: string) =>
    heading !== whole &&
    !hasKicker(heading, whole) &&
    hasKicker(heading, key) &&
    key.length * 2 >= heading.length
  return [...shown].some(isBehind) ? rest : undefined
}

/** Whether most of two titles agrees, counted in pairs of characters. */
export function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length * W.MAX_LENGTH_RATIO < long.length) return false
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < short.length; at++) {
    const pair = short.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 1 < long.length; at++) {
    const pair = long.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) shared++
    if (left > 0) pairs.set(pair, left - 1)
  }
  return (2 * shared) / (short.length + long.length - 2) >= W.MIN_ALIKE_SHARE
}

/** A line may be the title when it makes up most of a stated one, or its end: a kicker stands before the title. */
export const isWithin = (key: string, stated: string): boolean =>
  key.length >= W.MIN_TITLE_LETTERS &&
  (stated.endsWith(key)
    ? key.length * 2 >= stated.length
    : key.length * 4 >= stated.length * 3 && stated.includes(key))

/** Whether two titles are variants of one: a run of letters that both have makes up a third of the shorter. */
export function isVariant(one: string, other: string): boolean {
  const share = Math.ceil(Math.min(one.length, other.length) * W.MIN_VARIANT_SHARE)
  const least = Math.max(share, W.MIN_VARIANT_LETTERS)
  const runs = new Set<string>()
  for (let at = 0; at + least <= one.length; at++) runs.add(one.slice(at, at + least))
  for (let at = 0; at + least <= other.length; at++) if (runs.has(other.slice(at, at + least))) return true
  return false
}

const GLUED = /\p{Ll}\p{Lu}/u

/** As the page shows a title, but as it is stated where only styles part what is shown: `TrafficOld bridge`, `Traffic: Old bridge`. */
export const parted = (shown: string, stated: string): string =>
  GLUED.test(shown) && !GLUED.test(stated) ? stated : shown
