/** Reads the statements about publication and update into ISO dates; each may lend the other a year or a day. */

import { findDates, findTime, fold, grammarOf, readMachineDate } from '../dates/index.ts'
import type { DateParts } from '../dates/parts.ts'
import { type Anchor, resolveDate } from '../dates/resolve.ts'
import type { Claim, Notices, Origins, ReferenceDate, Settings } from '../types.ts'
import { ordered, type Signs } from './day-order.ts'

interface Read {
  iso: string | null
  /** Not read for want of a reference date. */
  open: string | null
  /** Not read because day and month cannot be told apart. */
  unordered: string | null
  from: Claim['from'] | null
}

export async function readDates(
  dates: readonly Claim[],
  updates: readonly Claim[],
  settings: Settings,
  notices: Notices,
  origins: Origins,
  signs: Signs,
): Promise<{ date: string | null; updated: string | null }> {
  const { referenceDate } = settings
  let days: ReadonlySet<string> | null = null
  const told: Told = {
    settings,
    days: () => (days ??= daysOf([...dates, ...updates], settings)),
    signs,
  }
  const hasUpdates = updates.length > 0
  const stated = hasUpdates ? await read(updates, told, null, null) : NOTHING
  const date = await read(dates, told, referenceDate, anchorOf(stated.iso, true, settings))
  const updated = hasUpdates
    ? await read(updates, told, referenceDate, anchorOf(date.iso, false, settings))
    : NOTHING
  if (date.from) origins.date = date.from
  if (updated.from) origins.updated = updated.from
  const open = date.open ?? updated.open
  if (open !== null) notices.add('no-reference-date', { detail: open })
  const unordered = date.unordered ?? updated.unordered
  if (unordered !== null) notices.add('ambiguous-date', { detail: unordered })
  return { date: date.iso, updated: updated.iso }
}

/** What tells day from month. */
interface Told {
  settings: Settings
  /** The days that statements give without doubt. */
  days(): ReadonlySet<string>
  signs: Signs
}

const NOTHING: Read = { iso: null, open: null, unordered: null, from: null }

const daysOf = (claims: readonly Claim[], settings: Settings): Set<string> =>
  new Set(claims.flatMap(({ value, lang }) => dayOf(partsOf(value, settings, lang))))

function anchorOf(iso: string | null, isLater: boolean, settings: Settings): Anchor | null {
  const parts = iso === null ? null : partsOf(iso, settings)
  return parts && { parts, isLater }
}

/** ISO 8601 day of a date that needs nothing else. */
function dayOf(parts: DateParts | null): string[] {
  const iso = parts === null || parts.year === undefined ? null : resolveDate(parts, null, null).iso
  return iso === null ? [] : [iso.slice(0, 'yyyy-mm-dd'.length)]
}

async function read(
  claims: readonly Claim[],
  { settings, days, signs }: Told,
  reference: ReferenceDate | null,
  anchor: Anchor | null,
): Promise<Read> {
  let open: string | null = null
  let unordered: string | null = null
  let day: { iso: string; from: Claim['from'] } | null = null
  for (const { value, from, lang = null, parts: read } of claims) {
    const found = read ?? partsOf(value, settings, lang) ?? (await inWords(value, lang, reference))
    if (!found || isEpoch(found)) continue
    const parts = ordered(found, lang, days, signs)
    if (parts.isUnordered) unordered ??= value.trim()
    const { iso, open: isOpen } = resolveDate(parts, reference, anchor)
    // A day is made more exact by a later statement of the same day, a time by one with its offset.
    if (iso !== null && (day === null || isMoreExact(iso, day.iso))) day = { iso, from }
    if (day !== null && OFFSET.test(day.iso)) break
    if (iso !== null) continue
    if (isOpen) open ??= value.trim()
  }
  return day ? { ...day, open: null, unordered: null } : { iso: null, open, unordered, from: null }
}

const OFFSET = /T.{0,20}[+-]\d\d:?\d\d$/

/** The same day, or the same minute, and more. */
const isMoreExact = (iso: string, than: string): boolean =>
  than.includes('T') ? iso.startsWith(than) && OFFSET.test(iso) : iso.startsWith(`${than}T`)

/** The first day that computers count: a program had no date to write. */
const isEpoch = ({ year, month, day }: DateParts): boolean => year === 1970 && month === 1 && day === 1

/** Longer values are no dates. */
const LONGEST = 60

async function inWords(
  value: string,
  lang: string | null,
  reference: ReferenceDate | null,
): Promise<DateParts | null> {
  if (value.length > LONGEST || lang === null || reference === null) return null
  const { readWords } = await import('../dates/chrono.ts')
  return readWords(value, lang, reference)
}

function partsOf(value: string, { languages }: Settings, lang: string | null = null): DateParts | null {
  const line = fold(value).trim()
  const machine = readMachineDate(line)
  if (machine) return machine
  const found = findDates(line, languages, lang)[0]
  if (found) return found.parts
  const day = grammarOf(languages).dayAlone.exec(line)
  if (day) return { day: Number(day.groups!.day) }
  return findTime(line, languages)?.parts ?? null
}
