/** Keeps what markup states within bounds, before any expression reads it. */
import { isUnsafeAddress } from '../../../addresses.ts'
import type { Claim, Field } from '../../../types.ts'
import {
  MAX_CLAIMS_OF_FIELD,
  MAX_LONG_VALUE_UNITS,
  MAX_TITLE_CLAIMS,
  MAX_VALUE_UNITS,
  type Passed,
} from '../limits.ts'

/** Their values may be long. */
const LONG: ReadonlySet<Field> = new Set([
  'description',
  'authors',
  'editors',
  'photographers',
  'url',
  'image',
  'keywords',
])
/** Each is compared with all others. */
const COMPARED: ReadonlySet<Field> = new Set(['title', 'subtitle'])

export function limitClaims(claims: readonly Claim[], passed: Passed): Claim[] {
  const counts = new Map<Field, number>()
  return claims.flatMap((claim): Claim[] => {
    const { field, value } = claim
    const count = (counts.get(field) ?? 0) + 1
    counts.set(field, count)
    if (count > (COMPARED.has(field) ? MAX_TITLE_CLAIMS : MAX_CLAIMS_OF_FIELD)) {
      passed.add('many-statements')
      return []
    }
    if (field === 'url' && isUnsafeAddress(value)) {
      passed.add('unsafe-address')
      return []
    }
    const most = LONG.has(field) ? MAX_LONG_VALUE_UNITS : MAX_VALUE_UNITS
    if (value.length <= most) return [claim]
    passed.add('long-value')
    // Half an address leads elsewhere.
    return field === 'url' || field === 'image' ? [] : [{ ...claim, value: cut(value, most) }]
  })
}

/** Each name once. */
export function limitNames(names: readonly string[], passed: Passed): string[] {
  if (names.length > MAX_CLAIMS_OF_FIELD) passed.add('many-statements')
  const some = names.slice(0, MAX_CLAIMS_OF_FIELD)
  if (some.some(({ length }) => length > MAX_VALUE_UNITS)) passed.add('long-value')
  return [...new Set(some)].map((name) => cut(name, MAX_VALUE_UNITS))
}

/** The beginning of a text, never half a character. */
const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text
