/** One header line -> claims: values between the marks, and what stands beside them without a label. */
import type { Claim, Field, LabelField, Language } from '../../types.ts'
import { findTime, fold } from '../dates/index.ts'
import { hasLetters, isPerson, match, type Piece, readPiece, trim } from './piece.ts'
import { isCounter, isDate, isPeople, type Mark, scanLine } from './scan.ts'
import { small, type Vocabulary } from './vocabulary.ts'

export interface LineReading {
  claims: Claim[]
  /** How many labels, dates, counters and reporters' phrases speak for a header. */
  anchors: number
  /** Text that no rule could read. */
  unread: string[]
  /** The line's last label still waits for its value. */
  open: LabelField | null
  compound: boolean
}

/** Values end here even without a label: bars, dots, wide gaps, brackets. */
const HARD = /[|·•●;[\]{}<>»]|[ ]{2,}| [-–—/] |(?<=[^\w])\/|\/(?=[^\w])|\((?=\D)|\)/u
const WIDE = /[　\t]/g

export function readLine(
  raw: string,
  languages: readonly Language[],
  vocabulary: Vocabulary,
  lang: string | null,
): LineReading {
  const text = raw.replace(/<\/?[A-Za-z][^<>]{0,300}>/g, (tag) => ' '.repeat(tag.length))
  const line = fold(text.replace(WIDE, ' ; ')).replace(/ ; /g, '  ;').slice(0, 600)
  return assemble(line, scanLine(line, languages, vocabulary, lang), languages, vocabulary, lang)
}

function assemble(
  line: string,
  { marks, compound }: { marks: Mark[]; compound: boolean },
  languages: readonly Language[],
  vocabulary: Vocabulary,
  lang: string | null,
): LineReading {
  const reading: LineReading = { claims: [], anchors: 0, unread: [], open: null, compound }
  const firstDate = marks.find(({ kind }) => kind === 'date')?.start ?? -1
  const dated = new Map<Mark, 'date' | 'updated'>()
  const byline = marks.some((mark) => mark.kind === 'label' && isPeople(mark.field))
  let pending = ''
  const claim = (field: Field, value: string, from: string | null = lang) =>
    reading.claims.push({ field, value, from: 'header', lang: from })
  const loose = (piece: string, at: number) => {
    const found: Piece = readPiece(piece, vocabulary, { beforeDate: at < firstDate, byline })
    if (found === null) reading.unread.push(trim(piece))
    else for (const { field, value } of found) claim(field, value)
    if (found?.some(({ field }) => isPeople(field) || field === 'location')) reading.anchors++
  }
  const between = (start: number, end: number) => {
    let at = start
    for (const part of line.slice(start, end).split(HARD)) {
      if (trim(part) !== '' && (hasLetters(part) || /\d/.test(part))) {
        if (hasLetters(part)) loose(part, at)
        else pending = trim(part)
      }
      at += part.length + 1
    }
  }
  let last = 0
  marks.forEach((mark, index) => {
    const next = marks[index + 1]
    if (mark.start > last) between(last, mark.start)
    last = Math.max(last, mark.end)
    if (mark.kind === 'date') {
      const field = dated.get(mark) ?? (marks.some((it) => dated.get(it) === 'date') ? null : 'date')
      reading.anchors++
      if (field === null) return
      dated.set(mark, field)
      claim(field, line.slice(mark.start, mark.end))
      return
    }
    reading.anchors++
    const { field } = mark
    if (isDate(field)) {
      if (next?.kind === 'date' && !/[\p{L}\d]{5}/u.test(line.slice(mark.end, next.start))) {
        dated.set(next, field)
        last = next.start
        return
      }
      const before = marks[index - 1]
      if (!mark.colon && before?.kind === 'date' && line.slice(before.end, mark.start).trim() === '') {
        relabel(reading.claims, line.slice(before.start, before.end), dated.get(before), field)
        dated.set(before, field)
        return
      }
      const time = findTime(line.slice(mark.end, next?.start), languages)
      const value =
        time && time.start < 8
          ? line.slice(mark.end, mark.end + time.end)
          : cut(line.slice(mark.end, next?.start), field)
      last = mark.end + value.length
      if (trim(value) !== '') claim(field, value, mark.lang)
      else if (!next) reading.open = field
      return
    }
    const stop = next?.start ?? line.length
    const rest = line.slice(mark.end, stop)
    if (isCounter(field)) {
      if (!mark.colon && pending !== '') {
        claim(field, pending)
        pending = ''
        return
      }
      const behind = mark.colon
        ? null
        : /(\d[\d.,' ]*\+? ?\p{L}{0,3}\+? ?)$/u.exec(line.slice(marks[index - 1]?.end ?? 0, mark.start))
      const value = behind?.[1] ?? countOf(rest)
      claim(field, value)
      if (behind) dropUnread(reading, behind[1]!)
      else last = mark.end + value.length
      return
    }
    const value = cut(rest, field)
    last = mark.end + value.length
    if (field === 'ignored') return
    if (trim(value) === '') {
      if (!next) reading.open = field
      return
    }
    if (isPeople(field)) readPeople(value, field, mark.lang, vocabulary, claim, reading)
    else claim(field, value, mark.lang)
  })
  between(last, line.length)
  if (/^\d[\d.,' ]*$/.test(pending) && Number(pending.replace(/\D/g, '')) >= 10 && firstDate >= 0)
    claim('views', pending)
  return reading
}

function relabel(claims: Claim[], value: string, from: Field | undefined, field: Field): void {
  const found = claims.findLast((claim) => claim.value === value && claim.field === from)
  if (found) found.field = field
}

function dropUnread(reading: LineReading, text: string): void {
  const at = reading.unread.findLastIndex((piece) => piece.includes(trim(text)))
  if (at >= 0) reading.unread.splice(at, 1)
}

/** A label's value up to the next hard border. */
function cut(text: string, field: LabelField): string {
  const lead = /^[\s:"']*/.exec(text)![0].length
  const body = text.slice(lead)
  const unspaced = field === 'source' && /^[\w./-]+\/[\w.-]+/.exec(body)
  if (unspaced) return text.slice(0, lead + unspaced[0].length)
  const border = body.search(HARD)
  return border < 0 ? text : text.slice(0, lead + border)
}

/** `[ 1,234 ]`, `(15878）`, `1.2万次`, `三千次`: brackets are let through. */
function countOf(text: string): string {
  return /^[\s:([]*[^\s()[\]|;·,]{0,12}(?:[ ,]\d{3})*\+?(?: ?[\])])?/u.exec(text)?.[0] ?? ''
}

/** `Martin Ellesmere, BBC`, `Clara Vogt und Ida Brandt, Lissabon`, `北青记者 周子衡`. */
function readPeople(
  value: string,
  field: Field,
  lang: string,
  vocabulary: Vocabulary,
  claim: (field: Field, value: string, lang: string) => void,
  reading: LineReading,
): void {
  const { words, agency, outlet, collective, nulls } = vocabulary
  const nested = match(
    `^(?<org>\\p{Script=Han}{2,12}?)${words.before.authors} *(?<names>\\p{Script=Han}.*)$`,
    trim(value),
  )
  if (nested) {
    claim('source', nested.org!, lang)
    claim(field, nested.names!, lang)
    return
  }
  const role = new RegExp(`(?:^|[ ,])(?:${words.roles})\\b`, 'iu')
  const parts = value.split(/,/).map(trim).filter(Boolean)
  parts.forEach((part, index) => {
    const low = small(part)
    if (nulls.has(low)) return
    if (index > 0 && role.test(part) && !new RegExp(words.and, 'u').test(part)) return
    if (agency.test(part)) claim('source', part, lang)
    else if (collective.has(low)) claim(field, part, lang)
    else if (index > 0 && /^\p{Lu}[\p{Ll}-]+$/u.test(part)) claim('location', part, lang)
    else if (index > 0 && outlet.test(part) && !isPersonList(part, vocabulary)) claim('source', part, lang)
    else if (index > 0 && /^\p{Lu}{2,6}$/u.test(part)) claim('source', part, lang)
    else if (part.length > 60) reading.unread.push(part)
    else claim(field, part, lang)
  })
}

const isPersonList = (text: string, vocabulary: Vocabulary) =>
  text
    .split(new RegExp(` ${vocabulary.words.and} `, 'u'))
    .every((it) => isPerson(it, vocabulary) && !vocabulary.outlet.test(it))
