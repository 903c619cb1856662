/* The words of dates as CLDR has them, from Node's own Intl: months, weekdays, halves of the day, days counted from today,
 * and spans of time. What a language's own file in src/languages/ says comes on top. */

import { readdirSync } from 'node:fs'

/** Languages whose names differ from their tag in CLDR, and the regions that have names of their own. */
const LOCALES = /** @type {Record<string, string[]>} */ ({
  no: ['nb', 'nn'],
  ar: ['ar', 'ar-SY', 'ar-DZ', 'ar-MA'],
  de: ['de', 'de-AT'],
  en: ['en', 'en-GB'],
  pt: ['pt', 'pt-PT'],
  ro: ['ro', 'ro-MD'],
})
/** These write months as numbers with a unit; their files say how. */
const NUMBERED = new Set(['zh', 'ja', 'ko'])
/** Each language has a file of its own, named by its tag. */
export const TAGS = readdirSync(new URL('../../src/languages/', import.meta.url))
  .filter((name) => /^[a-z]{2,3}\.ts$/.test(name))
  .map((name) => name.replace('.ts', ''))
  .sort()
/** Everyday words elsewhere (`10:00 de la noche`). */
const TOO_COMMON = new Set(['de', 'du'])
/** Latin words of so few letters are words of many languages (`ma` is "today" in Hungarian, "but" in Italian). */
const LEAST_LETTERS = 3
const UNITS = /** @type {const} */ (['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** @returns {Record<string, import('../../src/types.ts').DateWords>} */
export function dateWords() {
  return Object.fromEntries(
    TAGS.filter((tag) => !NUMBERED.has(tag)).map((tag) => {
      const locales = (LOCALES[tag] ?? [tag]).map((locale) => `${locale}-u-nu-latn-ca-gregory`)
      return [
        tag,
        {
          months: monthsOf(locales).map((words) => withoutAccents(tag, words)),
          weekdays: withoutAccents(tag, unique(locales.flatMap(weekdaysOf))),
          ...halves(locales),
          days: daysOf(locales[0] ?? tag),
          ...spansOf(locales[0] ?? tag),
        },
      ]
    }),
  )
}

/** @param {string[]} words */
const unique = (words) => [...new Set(words)]
/** @param {string} word */
const bare = (word) => word.replace(/[.॰׳']$/, '').trim()

/** Greek drops its accents in capitals: `ΔΕΥΤΕΡΑ 30 ΝΟΕΜΒΡΙΟΥ`. @param {string} tag @param {string[]} words */
const withoutAccents = (tag, words) =>
  tag === 'el'
    ? unique([...words, ...words.map((word) => word.normalize('NFD').replace(/\u0301/g, ''))])
    : words

/** @param {string[]} locales */
const monthsOf = (locales) =>
  Array.from({ length: 12 }, (_, month) =>
    unique(
      locales.flatMap((locale) =>
        /** @type {const} */ (['long', 'short']).flatMap((style) =>
          [true, false].flatMap((withDay) => {
            const format = new Intl.DateTimeFormat(locale, {
              month: style,
              ...(withDay && { day: 'numeric' }),
              timeZone: 'UTC',
            })
            const parts = format.formatToParts(new Date(Date.UTC(2023, month, 15)))
            const at = parts.findIndex(({ type }) => type === 'month')
            const name = bare(parts[at]?.value ?? '')
            // Hebrew writes its preposition together with the month: `5 בספט׳`.
            const glued = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? ''
            return [name, glued + name]
          }),
        ),
      ),
    ).filter((word) => /[\p{L}\p{M}]{2}|\p{Script=Thai}/u.test(word)),
  )

/** @param {string} locale */
const weekdaysOf = (locale) =>
  /** @type {const} */ (['long', 'short']).flatMap((style) =>
    Array.from({ length: 7 }, (_, day) =>
      bare(
        new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(
          new Date(Date.UTC(2023, 0, 1 + day)),
        ),
      ),
    ).filter((word) => word.length >= 2),
  )

/** @param {string[]} locales */
function halves(locales) {
  /** @param {number} hour */
  const at = (hour) =>
    unique(
      locales.flatMap((locale) =>
        new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
          .formatToParts(new Date(Date.UTC(2023, 1, 1, hour)))
          .filter(({ type }) => type === 'dayPeriod')
          .map(({ value }) => bare(value)),
      ),
    ).filter((word) => !TOO_COMMON.has(word))
  const [am, pm] = [at(9), at(15)]
  return am.some((word) => pm.includes(word)) ? {} : { am, pm }
}

/** @param {string} locale */
function daysOf(locale) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days = /** @type {const} */ ([0, -1, -2]).map((shift) => [format.format(shift, 'day'), shift])
  return Object.fromEntries(
    days.filter(
      ([word]) =>
        !/\d/.test(String(word)) && (!/^[a-z]+$/i.test(String(word)) || String(word).length >= LEAST_LETTERS),
    ),
  )
}

/** `för 2 timmar sedan`: what all units have in front or behind is the word for "ago", the rest is the unit.
 * @param {string} locale */
function spansOf(locale) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const said = UNITS.flatMap((unit) =>
    [1, 2, 5].flatMap((count) => {
      const parts = format.formatToParts(-count, unit)
      const at = parts.findIndex(({ type }) => type === 'integer')
      if (at < 0) return []
      /** @param {typeof parts} some */
      const text = (some) =>
        some
          .map(({ value }) => value)
          .join('')
          .trim()
      return [{ unit, before: text(parts.slice(0, at)), behind: text(parts.slice(at + 1)) }]
    }),
  )
  const [first] = said
  if (!first) return {}
  const before = said.every((it) => it.before === first.before) ? first.before : ''
  const after = commonEnd(said.map(({ behind }) => behind))
  // With a word on both sides (`for 3 timer siden`) the first alone says nothing (`for 3 days`).
  const ago = after ? { after: [after] } : { before: [before] }
  if (!before && !after) return {}
  const spans = Object.fromEntries(
    UNITS.map((unit) => [
      unit,
      unique(
        said
          .filter((it) => it.unit === unit)
          .map(({ behind }) => behind.slice(0, behind.length - after.length).trim())
          .filter((word) => word && !word.includes('(')),
      ),
    ]),
  )
  return { spans, ago }
}

/** The words that all texts end in, or the letters where words are not written apart.
 * @param {string[]} texts */
function commonEnd(texts) {
  const apart = texts.every((text) => text.includes(' '))
  const split = texts.map((text) => (apart ? text.split(' ') : [...text]))
  const [first = []] = split
  let count = 0
  while (
    count < first.length - 1 &&
    split.every((it) => it.length > count + 1 && it.at(-1 - count) === first.at(-1 - count))
  )
    count++
  if (!apart && !/\p{Script=Thai}/u.test(texts[0] ?? '')) return ''
  return count === 0 ? '' : first.slice(-count).join(apart ? ' ' : '')
}
