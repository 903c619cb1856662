/** Reads the statements about publication and update into ISO dates; each may lend the other a year or a day. */

import { findDates, findTime, fold, grammarOf, readMachineDate } from '../dates/index.ts'
import type { DateParts } from '../dates/parts.ts'
import { type Anchor, resolveDate } from '../dates/resolve.ts'
import type { Claim, Notices, Origins, ReferenceDate, Settings } from '../types.ts'

interface Read {
  iso: string | null
  open: string | null
  from: Claim['from'] | null
}

export async function readDates(
  dates: readonly Claim[],
  updates: readonly Claim[],
  settings: Settings,
  notices: Notices,
  origins: Origins,
): Promise<{ date: string | null; updated: string | null }> {
  const { referenceDate } = settings
  const stated = await read(updates, settings, null, null)
  const date = await read(dates, settings, referenceDate, anchorOf(stated.iso, true, settings))
  const updated = await read(updates, settings, referenceDate, anchorOf(date.iso, false, settings))
  if (date.from) origins.date = date.from
  if (updated.from) origins.updated = updated.from
  const open = date.open ?? updated.open
  if (open !== null) notices.add('no-reference-date', { detail: open })
  return { date: date.iso, updated: updated.iso }
}

function anchorOf(iso: string | null, isLater: boolean, settings: Settings): Anchor | null {
  const parts = iso === null ? null : partsOf(iso, settings)
  return parts && { parts, isLater }
}

async function read(
  claims: readonly Claim[],
  settings: Settings,
  reference: ReferenceDate | null,
  anchor: Anchor | null,
): Promise<Read> {
  let open: string | null = null
  let day: { iso: string; from: Claim['from'] } | null = null
  for (const { value, from, lang } of claims) {
    const parts = partsOf(value, settings, lang ?? null) ?? (await inWords(value, lang ?? null, reference))
    if (!parts || isEpoch(parts)) continue
    const { iso, open: isOpen } = resolveDate(parts, reference, anchor)
    // A day is made more exact by a later statement of the same day.
    if (iso !== null && (day === null ? iso.includes('T') : iso.startsWith(`${day.iso}T`)))
      return { iso, open: null, from }
    if (iso !== null) day ??= { iso, from }
    else if (isOpen) open ??= value.trim()
  }
  return day ? { ...day, open: null } : { iso: null, open, from: null }
}

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
