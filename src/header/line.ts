/** What the rules read of one header line: values between the marks, and what stands beside them without a label. */

import { findTime, fold } from '../dates/index.ts'
import type { DateParts } from '../dates/parts.ts'
import type { Claim, Field, Language, PeopleField } from '../types.ts'
import { type Form, formOf } from './form.ts'
import { COUNT_BEHIND, cut, HARD, passedOver, withoutCount } from './label-value.ts'
import type { DateMark } from './mark.ts'
import { isPerson, readPiece } from './piece.ts'
import { isCounter, isDate, isPeople, type LabelMark, type Mark, type Scan } from './scan.ts'
import { trim } from './trim.ts'
import { small, type Vocabulary } from './vocabulary.ts'

export interface LineReading extends Form {
  claims: Claim[]
  /** How many labels, dates, counters and reporters' phrases speak for a header. */
  anchors: number
  /** Text that no rule could read. */
  unread: string[]
  /** The line's last label still waits for its value. */
  open: Field | null
  compound: boolean
}

interface State {
  line: string
  marks: readonly Mark[]
  languages: readonly Language[]
  vocabulary: Vocabulary
  lang: string | null
  reading: LineReading
  /** Read up to here. */
  last: number
  /** Dates that a label in front has claimed. */
  labelled: Map<Mark, 'date' | 'updated' | 'ignored'>
  firstDate: number
  byline: boolean
}

const WIDE = /[　\t\n\r]/g
/** `By Renata Fields.` */
const LAST_DOT = /(?<=\p{L}{3})\.\s*$/u
const LONGEST = 600
const LONGEST_NAME = 60
const LONGEST_VALUE = 120
/** A count without a label, at the end of a dated line, is how often it was read; less is a share button. */
const LEAST_VIEWS = 10
const STRAY_COUNT = /(?:^|[ |·•;])(\d[\d.,' ]{0,30}\p{L}?)$/u
const COUNT_AHEAD = /^[\s:([]*[^\s()[\]|;·,]{0,12}(?:[ ,]\d{3})*\+?(?: ?[\])])?/u

/** A header line as it is read: without tags, in half-width signs. */
export function foldLine(raw: string): string {
  const noTags = raw.replace(/<\/?[A-Za-z][^<>]{0,300}>/g, ' ')
  return fold(noTags.slice(0, LONGEST).replace(WIDE, ';')).replace(LAST_DOT, '')
}

export interface Ruled {
  line: string
  reading: LineReading
  marks: readonly Mark[]
}

/** @param line As `foldLine` gives it. */
export function readByRules(
  line: string,
  { marks, compound }: Scan,
  languages: readonly Language[],
  vocabulary: Vocabulary,
  lang: string | null,
): Ruled {
  const state: State = {
    line,
    marks,
    languages,
    vocabulary,
    lang: lang ?? marks.find((mark): mark is LabelMark => mark.kind === 'label')?.lang ?? null,
    reading: {
      claims: [],
      anchors: marks.length,
      unread: [],
      open: null,
      compound,
      ...formOf(line, marks),
    },
    last: 0,
    labelled: new Map(),
    firstDate: marks.find(({ kind }) => kind === 'date')?.start ?? -1,
    byline: marks.some((mark) => mark.kind === 'label' && isPeople(mark.field)),
  }
  marks.forEach((mark, index) => {
    const next = marks[index + 1]
    if (mark.kind === 'date') readDate(mark, state)
    else if (isDate(mark.field)) readDateLabel(mark, mark.field, marks[index - 1], next, state)
    else if (isCounter(mark.field)) readCounter(mark, mark.field, next, state)
    else readValue(mark, next, state)
  })
  readGap(line.length, state)
  const lastLabel = marks.at(-1)
  const stray = STRAY_COUNT.exec(line.slice(marks.at(-1)?.end ?? 0).trimEnd())?.[1]
  const isOfLabel =
    lastLabel?.kind === 'label' &&
    lastLabel.colon &&
    (lastLabel.field === 'ignored' || isCounter(lastLabel.field))
  const isCount =
    stray &&
    (/\D$/.test(stray)
      ? vocabulary.multipliers.has(stray.at(-1)!)
      : Number(stray.replace(/\D/g, '')) >= LEAST_VIEWS)
  if (isCount && !isOfLabel && state.firstDate >= 0) claim(state, 'views', stray)
  return { line, reading: state.reading, marks }
}

function claim(
  { reading, lang }: State,
  field: Field,
  value: string,
  worded: string | null = lang,
  parts?: DateParts,
): void {
  reading.claims.push({ field, value: value.trim(), parts, from: 'header', lang: worded })
}

/** What stands between the last mark and `end`, piece by piece. */
function readGap(end: number, state: State): void {
  const { line, last, firstDate, byline, vocabulary, reading } = state
  if (end <= last) return
  state.last = end
  for (const part of line.slice(last, end).split(HARD)) {
    if (!/\p{L}/u.test(part)) continue
    const found = readPiece(part.replace(/ \d[\d., ]{0,30}$/, ''), vocabulary, {
      beforeDate: last < firstDate,
      byline,
    })
    if (found === null) reading.unread.push(trim(part))
    else for (const { field, value } of found) claim(state, field, value)
    if (
      found?.some(
        ({ field, value }) => isPeople(field) || field === 'location' || vocabulary.agency.test(value),
      )
    )
      reading.anchors++
  }
}

function readDate(mark: DateMark, state: State): void {
  readGap(mark.start, state)
  state.last = mark.end
  const { claims } = state.reading
  const field = state.labelled.get(mark)
  if (field === 'ignored') return
  const unlabelled = claims.findIndex((it) => it.field === 'date')
  if (field === undefined && unlabelled >= 0) return
  if (field === 'date' && unlabelled >= 0) claims.splice(unlabelled, 1)
  claim(state, field ?? 'date', state.line.slice(mark.start, mark.end), undefined, mark.date.parts)
}

/** A label of a date takes the date behind it, else the one right before it, else a time, else what stands there. */
function readDateLabel(
  mark: LabelMark,
  field: 'date' | 'updated',
  previous: Mark | undefined,
  next: Mark | undefined,
  state: State,
): void {
  const { line, reading, languages } = state
  readGap(mark.start, state)
  state.last = mark.end
  if (next?.kind === 'date' && !/[\p{L}\d]{5}/u.test(line.slice(mark.end, next.start))) {
    state.labelled.set(next, field)
    state.last = next.start
    return
  }
  const rest = line.slice(mark.end, next?.start)
  const time = findTime(rest, languages)
  const hasTime = time !== null && time.start < 8
  if (
    !mark.colon &&
    !hasTime &&
    previous?.kind === 'date' &&
    line.slice(previous.end, mark.start).trim() === ''
  ) {
    const value = line.slice(previous.start, previous.end).trim()
    const claimed = reading.claims.at(-1)
    if (claimed?.field === 'date' && claimed.value === value) claimed.field = field
    else claim(state, field, value, mark.lang, previous.date.parts)
    return
  }
  const value = hasTime ? rest.slice(0, time.end) : cut(rest, field)
  state.last = mark.end + value.length
  const day = hasTime && field === 'date' ? reading.claims.find((it) => it.field === 'date') : undefined
  if (day) {
    day.value = `${day.value} ${trim(value)}`
    day.parts = day.parts && { ...day.parts, ...time?.parts }
  } else if (trim(value) !== '')
    claim(state, isPlace(value, state.vocabulary) ? 'location' : field, value, mark.lang)
  else if (!next) reading.open = field
}

/** `发布于：浙江省`. */
const isPlace = (value: string, { place }: Vocabulary) => !/\d/.test(value) && place.test(trim(value))

function readCounter(
  mark: LabelMark,
  field: 'views' | 'comments',
  next: Mark | undefined,
  state: State,
): void {
  const { line } = state
  const behind = mark.colon ? null : COUNT_BEHIND.exec(line.slice(state.last, mark.start))
  readGap(behind ? state.last + behind.index : mark.start, state)
  const value = behind?.[0] ?? COUNT_AHEAD.exec(line.slice(mark.end, next?.start))?.[0] ?? ''
  state.last = mark.end + (behind ? 0 : value.length)
  if (value.trim() !== '') claim(state, field, value, mark.lang)
}

function readValue(mark: LabelMark, next: Mark | undefined, state: State): void {
  const { line, reading } = state
  const { field } = mark
  // Of a word of the page (`大 中 小 2019-03-04`) the day is none.
  if (
    field === 'ignored' &&
    mark.colon &&
    next?.kind === 'date' &&
    line.slice(mark.end, next.start).trim() === ''
  )
    state.labelled.set(next, field)
  const behind = field === 'ignored' ? COUNT_BEHIND.exec(line.slice(state.last, mark.start)) : null
  readGap(behind ? state.last + behind.index : mark.start, state)
  const rest = withoutCount(line.slice(mark.end, next?.start), next)
  const value = field === 'ignored' ? passedOver(rest, line[mark.start - 1] === '[') : cut(rest, field)
  state.last = mark.end + value.length
  if (field === 'ignored') {
    // `Print media in crisis` is a heading.
    if (!mark.colon && mark.start === 0 && WORDS.test(value)) reading.unread.push(trim(value))
    return
  }
  if (trim(value) === '') {
    if (!next && mark.colon) reading.open = field
  } else if (value.length > LONGEST_VALUE) reading.unread.push(value)
  else if (isPeople(field)) readPeople(mark, value, field, state)
  else claim(state, field, value, mark.lang)
}

const WORDS = /\p{L} \p{L}/u

/** `Martin Ellesmere, BBC`, `Clara Vogt und Ida Brandt, Lissabon`. */
function readPeople(mark: LabelMark, value: string, field: PeopleField, state: State): void {
  const { vocabulary, reading } = state
  const isShouted = !/\p{Ll}/u.test(value)
  for (const [index, part] of value.split(',').map(trim).filter(Boolean).entries()) {
    const stated =
      index === 0 && !vocabulary.agency.test(part) ? field : kindOf(part, field, vocabulary, isShouted)
    if (part.length > LONGEST_NAME || (index > 0 && CLAUSE.test(part))) reading.unread.push(part)
    else if (stated) {
      const found = vocabulary.atPlace.exec(part)?.groups
      const { name = part, place } = found && !isJoined(part, found, state) ? found : {}
      claim(state, stated, name, mark.lang)
      if (place !== undefined) claim(state, 'location', place, mark.lang)
    }
  }
}

/** `Agnieszka Wójcik i Tomasz Zieliński`: the word before the place joins names in the language of the line. */
function isJoined(
  part: string,
  { name = '', place = '' }: Record<string, string | undefined>,
  { languages, lang }: Pick<State, 'languages' | 'lang'>,
): boolean {
  const joint = part.slice(name.length, part.length - place.length).trim()
  const tag = lang?.split(/[-_]/)[0]?.toLowerCase()
  return languages.find((it) => it.tag === tag)?.names?.and?.includes(joint) ?? false
}

/** `，原文已被删`: more characters than a name has. */
const CLAUSE = /^\p{Script=Han}{5,}$/u

/** What a piece behind a comma of a byline is: another person, their outlet, their place, or a role (null). */
function kindOf(part: string, field: PeopleField, vocabulary: Vocabulary, isShouted: boolean): Field | null {
  const { agency, outlet, collective, role, and } = vocabulary
  if (agency.test(part) || isSite(part)) return 'source'
  if (role.test(part) && !and.test(part)) return null
  if (collective.has(small(part))) return field
  if (/^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u.test(part)) return 'location'
  if (/^\p{Lu}{2,6}$/u.test(part) || (!isShouted && /^\p{Lu}{2,6}(?: \p{Lu}+)+$/u.test(part))) return 'source'
  return outlet.test(part) && !arePersons(part, vocabulary) ? 'source' : field
}

/** `G1 RO`, `24.kg`, `RTL2`: no name has figures. */
const isSite = (part: string): boolean =>
  SITE.test(part) && /\p{L}/u.test(part.split(' ', 1)[0]!) && /\d/.test(part.split(' ', 1)[0]!)
const SITE = /^[\p{L}\d.-]+(?: \p{Lu}\p{L}+){0,2}$/u

const arePersons = (text: string, vocabulary: Vocabulary) =>
  text.split(vocabulary.and).every((it) => isPerson(it, vocabulary) && !vocabulary.outlet.test(it))
