/** What a page's scripts state about its date: `"publishTime": "2024-03-05 10:20"`, `var ct = "1709605203"`. */
import type { Claim } from '../../../types.ts'

/**
 * Names that mean the day of publication wherever they stand, the surest first. They are spelt with or without `_`
 * and `-`, and capitals make no difference.
 */
const NAMES = (
  'date published|date of publication|date first published|publish date|publish time|published at|published date|published time|' +
  'published on|pub date|pub time|publication date|publication time|publishing date|publish at|first published|first published at|' +
  'first published date|first published time|first publish date|first publication date|article published date|article publish date|' +
  'article publication date|article date|page published|original publish date|release date|issue date|display date|deploy dt|' +
  'ptime|ct|ori create time|create time|create date|creation date'
).split('|')

/** A day with or without signs between its figures, or seconds or milliseconds since 1970. */
const VALUE =
  '(?:19|20)\\d\\d(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4})(?:[T ]?\\d\\d:?\\d\\d(?::?\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|1\\d{9}(?:\\d{3})?'

const STATED = new RegExp(
  `(?<![\\w$])(${NAMES.join('|').replaceAll(' ', '[-_]?')})\\\\{0,3}["']?\\s{0,4}[:=]\\s{0,4}\\\\{0,3}["']?(${VALUE})(?![\\d])`,
  'gi',
)

/** More is data of other things than the article. */
const LONGEST = 2_000_000

/**
 * The dates that are stated under one name only once, or each time with the same value: a script that holds the data
 * of several articles tells nothing about this one.
 */
export function readScripts(scripts: readonly string[]): Claim[] {
  const stated = new Map<string, Set<string>>()
  let length = 0
  for (const script of scripts) {
    length += script.length
    if (length > LONGEST) break
    for (const [, name, value] of script.matchAll(STATED)) {
      const key = keyOf(name!)
      stated.set(key, (stated.get(key) ?? new Set()).add(value!))
    }
  }
  return NAMES.flatMap((name): Claim[] => {
    const [value, ...others] = stated.get(keyOf(name)) ?? []
    return value === undefined || others.length > 0 ? [] : [{ field: 'date', value, from: 'script' }]
  })
}

const keyOf = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '')
