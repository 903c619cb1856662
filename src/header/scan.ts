/** Cuts a folded line into marks: dates and labels, in order, none overlapping. What stands between them is value. */
import { isAsciiLetter } from '../ascii.ts'
import { type FoundDate, findDates } from '../dates/index.ts'
import { LETTER } from '../languages/merge.ts'
import type { LabelField, Language } from '../types.ts'
import { marksOfAccount } from './account.ts'
import { dutyBefore, gluedByline, isDeedOf, isGluedWord, isOutletName, isParticle } from './labels.ts'
import { KIND, tagLine } from './lexicon/index.ts'
import type { LabelMark, Mark } from './mark.ts'
import { type Label, small, type Vocabulary } from './vocabulary.ts'

export type { LabelMark, Mark } from './mark.ts'

export interface Scan {
  marks: Mark[]
  /** A label is part of a longer word: `会议时间：`. Such a line is no header. */
  compound: boolean
}

const PEOPLE: ReadonlySet<LabelField> = new Set(['authors', 'editors', 'photographers'])
const COUNTERS: ReadonlySet<LabelField> = new Set(['views', 'comments'])
const DATES: ReadonlySet<LabelField> = new Set(['date', 'updated'])

const spaced = new RegExp(`[${LETTER}]`)
const letter = /\p{L}/u
/** A name behind a word for people; glued to it, it has no more characters than a name and ends at a border. */
const NAME_AHEAD = /^(?: \p{L}|[A-Z]|\p{Script=Han}{2,3}(?![\p{L}])|\p{Script=Hangul})/u
const COLON = /^ ?[\])]? ?:+ ?/
/** After a word for people a slash, a bar or `=` does what a colon does: `文／陳大文`. */
const BAR = /^ ?[\])]? ?(?::|[/|・=](?!\d)) ?/
/** `2.3万阅读`, `12次回复`: a number and one letter more. */
const COUNTED = /\d[.,]*\+? ?\p{L}$/u
const NUMBER_AHEAD = /^[ :([]{0,3}\d/
const NUMBER_BEHIND = /(?<![\d/.:-])\d[\d.,' ]{0,30}\+? ?\p{L}?\+? ?$/u

export function scanLine(
  line: string,
  languages: readonly Language[],
  vocabulary: Vocabulary,
  lang: string | null,
): Scan {
  const low = small(line)
  const dates = findDates(line, languages, lang)
    .filter((date) => date.parts.shift === undefined || !opensOutlet(date, line, low, languages))
    .map((date) => withoutLabel(date, line, low, vocabulary))
  const marks: Mark[] = dates.map((date) => ({ kind: 'date', start: date.start, end: date.end, date }))
  const labels: Mark[] = []
  let compound = false
  const glued = dates.length > 0 ? gluedByline(line, low, vocabulary) : null
  if (glued) labels.push(glued)
  let last = glued?.end ?? 0
  for (let at = last; at < line.length; ) {
    const inside = dates.find(({ start, end }) => at >= start && at < end)
    if (inside) {
      last = at = inside.end
      continue
    }
    // Inside a word no label begins; most positions are passed by here.
    const found = at > last && isInWord(line, at) ? [] : vocabulary.labelAt(low, at)
    const label = choose(found, lang, (it) => !isParticle(it, line, at, labels.at(-1), vocabulary))
    const pair = label && IN_PAIRS.has(label.field) ? pairAt(label, line, low, at, vocabulary, lang) : null
    if (pair) {
      labels.push(...pair)
      last = at = pair[1].end
      continue
    }
    const verdict = label ? accept(label, line, at, last, dates, vocabulary, languages) : null
    if (label && verdict === 'compound') compound = true
    if (label && verdict !== null && verdict !== 'compound') {
      labels.push({
        kind: 'label',
        start: at - dutyBefore(label, line, at, last, vocabulary),
        end: verdict.end,
        field: label.field,
        lang: label.lang,
        colon: verdict.colon,
      })
      last = at = verdict.end
      continue
    }
    at++
  }
  const all = [...marks, ...labels].sort((a, b) => a.start - b.start)
  return { marks: marksOfAccount(line, all, vocabulary), compound }
}

/** `今日头条`, `今日新聞`: the word of a day opens the name of an outlet. */
function opensOutlet(
  { start, end }: FoundDate,
  line: string,
  low: string,
  languages: readonly Language[],
): boolean {
  if (!letter.test(line[end] ?? '') || /\d/.test(line.slice(start, end))) return false
  const reach = end + LONGEST_OUTLET_END
  return tagLine(line.slice(start, reach), low.slice(start, reach), languages).some(
    (tag) =>
      (tag.start === 0 && tag.end > end - start && (tag.kinds & KIND.outlet) !== 0) ||
      (tag.start === end - start &&
        tag.end > tag.start + 1 &&
        (tag.kinds & KIND.outletWord) !== 0 &&
        !letter.test(line[start + tag.end] ?? '')),
  )
}

const LONGEST_OUTLET_END = 8

/** `19 Aprile 2020 di Anna Conti`: the small word behind a day leads up to a name. */
function withoutLabel(date: FoundDate, line: string, low: string, vocabulary: Vocabulary): FoundDate {
  const text = line.slice(date.start, date.end)
  const word = LAST_WORD.exec(text)
  if (!word || !NAME_BEHIND.test(line.slice(date.end))) return date
  const at = date.start + word.index + 1
  const isLabel = vocabulary
    .labelAt(low, at)
    .some((label) => label.bare && PEOPLE.has(label.field) && label.word.length === word[1]!.length)
  return isLabel ? { ...date, end: at - 1 } : date
}

const LAST_WORD = /[ ,](\p{L}+) $/u
const NAME_BEHIND = /^\p{Lu}[\p{L}'’.-]+ \p{Lu}/u

/** Whether a position stands between two letters of ASCII of one word: `MalloryPublished` is two. */
const isInWord = (line: string, at: number) =>
  isAsciiLetter(line.charCodeAt(at)) && isAsciiLetter(line.charCodeAt(at - 1)) && !isCapitalised(line, at)

/** A capital and a small letter behind two small ones. */
const isCapitalised = (line: string, at: number) =>
  !isSmallLetter(line.charCodeAt(at)) && GLUED_WORD.test(line.slice(Math.max(0, at - 2), at + 2))
const isSmallLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a
const GLUED_WORD = /^\p{Ll}{2}\p{Lu}\p{Ll}$/u

export const IN_PAIRS: ReadonlySet<LabelField> = new Set(['authors', 'photographers'])
/** A pair without a sign between (`图文：`, `… 文图`) is of single characters. */
const PAIR_SIGN = /^ ?[/・·、,&+] ?/
const PAIR_END = /^ ?[\])]?\s*$/

/** `文/图：`, `圖、文／`, `Text und Fotos: `: one label for two fields, in front of the names or, at the line's end, behind them. */
function pairAt(
  first: Label,
  line: string,
  low: string,
  at: number,
  vocabulary: Vocabulary,
  lang: string | null,
): [LabelMark, LabelMark] | null {
  if (letter.test(line[at - 1] ?? ' ')) return null
  const rest = line.slice(at + first.word.length)
  const sign = (PAIR_SIGN.exec(rest) ?? vocabulary.joiner.exec(rest))?.[0] ?? ''
  const from = at + first.word.length + sign.length
  const second = choose(vocabulary.labelAt(low, from), lang)
  if (!second || !IN_PAIRS.has(second.field) || second.field === first.field) return null
  const behind = line.slice(from + second.word.length)
  const colon = BAR.exec(behind)
  const isShort = first.word.length === 1 && second.word.length === 1
  if (sign === '' && !(isShort && (colon || (at > 0 && PAIR_END.test(behind))))) return null
  // `图/记者 李强`: the second word goes with the name.
  if (!colon && second.bare && second.word.length > 1 && !spaced.test(second.word[0]!)) return null
  if (!colon && !/^[ ;]\p{L}/u.test(behind) && !(at > 0 && PAIR_END.test(behind))) return null
  const mark = { kind: 'label', colon: colon !== null } as const
  const end = from + second.word.length
  return [
    { ...mark, start: at, end: from, field: first.field, lang: first.lang },
    { ...mark, start: from, end: end + (colon?.[0].length ?? 0), field: second.field, lang: second.lang },
  ]
}

/** Labels of several languages may be spelt alike: the line's own language comes first. */
function choose(
  found: readonly Label[],
  lang: string | null,
  isLabel: (label: Label) => boolean = () => true,
): Label | null {
  const label = found.find((it) => lang?.startsWith(it.lang)) ?? found[0]
  return label && isLabel(label) ? label : null
}

function accept(
  { word, field, bare, behind }: Label,
  line: string,
  at: number,
  last: number,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
  languages: readonly Language[],
): { end: number; colon: boolean } | 'compound' | null {
  const end = at + word.length
  const isSpaced = spaced.test(word[0]!)
  const glued = at > last && letter.test(line[at - 1]!)
  if (isSpaced && glued && !isCapitalised(line, at)) return null
  const rest = line.slice(end)
  const colon = (PEOPLE.has(field) || field === 'source' ? BAR : COLON).exec(rest)
  // `홍길동 기자 = `: the name stands in front.
  if (behind && colon && !colon[0].includes(':') && /\p{L} $/u.test(line.slice(last, at))) return null
  if (colon) return withColon(word, line, at, end + colon[0].length, last, glued, vocabulary, languages)
  if (PEOPLE.has(field) && isDeedOf(line.slice(last, at), rest, vocabulary)) return { end, colon: false }
  const isApart = !glued || isCapitalised(line, at)
  if (glued && isRunInto(field, word, rest)) return { end, colon: false }
  if (
    !(isApart || isCounted(field, line.slice(last, at))) ||
    (word.length === 1 && letter.test(rest[0] ?? ' '))
  )
    return null
  if (opensLabel(rest, vocabulary)) return null
  // `Translated by Lena Vogt`: the phrase leads up to its value as a colon does.
  const isLead = field === 'ignored' && bare && NAME_AHEAD.test(rest)
  if (isLead && opensByline(line.slice(last, at), line[at]!)) return { end, colon: true }
  return fits(field, bare, line, at, end, last, dates, languages) ? { end, colon: false } : null
}

/** A label with a colon. Glued to letters in front it is another word, unless these are an outlet or a role. */
function withColon(
  word: string,
  line: string,
  at: number,
  end: number,
  last: number,
  glued: boolean,
  vocabulary: Vocabulary,
  languages: readonly Language[],
): { end: number; colon: true } | 'compound' | null {
  if (glued && word.length === 1 && vocabulary.phrases.closed.test(pieceOf(line.slice(end)))) return null
  const labelled = { end, colon: true } as const
  if (!glued || last > 0 || isCapitalised(line, at)) return labelled
  const prefix = line
    .slice(last, at)
    .split(/[ |/·]/)
    .at(-1)!
  const isRole = prefix.replace(vocabulary.phrases.rolesEnd, '') === ''
  return isRole || vocabulary.outletEnd.test(prefix) || isOutletName(prefix, languages)
    ? labelled
    : 'compound'
}

/** `来源国分布：`: letters up to a colon make it another word, unless they end in a label (`来源新华社作者：`). */
function opensLabel(rest: string, vocabulary: Vocabulary): boolean {
  const word = LABEL_AHEAD.exec(rest)?.[1]
  if (word === undefined) return false
  const low = small(word)
  return ![...word].some(
    (_, at) => at > 0 && vocabulary.labelAt(low, at).some((label) => at + label.word.length === low.length),
  )
}
const LABEL_AHEAD = /^(\p{Script=Han}{1,6}) ?:/u

const isCounted = (field: LabelField, before: string) => COUNTERS.has(field) && COUNTED.test(before)

/** `经济日报网参与互动`: a value runs into a word of the page. */
const isRunInto = (field: LabelField, word: string, rest: string): boolean =>
  field === 'ignored' && word.length >= LEAST_GLUED && !spaced.test(word[0]!) && !letter.test(rest[0] ?? ' ')
const LEAST_GLUED = 4

/** Up to the next sign: `記者 陳雅文／綜合報導` has a name before its slash. */
const pieceOf = (text: string) => /^[^|/;,()[\]]*/.exec(text)![0].trim()

/** Whether a label without a colon has the value it asks for beside it. */
function fits(
  field: LabelField,
  bare: boolean,
  line: string,
  at: number,
  end: number,
  last: number,
  dates: readonly FoundDate[],
  languages: readonly Language[],
): boolean {
  const rest = line.slice(end)
  const before = line.slice(last, at)
  if (DATES.has(field)) {
    const next = dates.find(({ start }) => start >= end)
    if (next && /^[\s\p{P}]{0,4}(?:\p{L}{1,4} )?[\s\p{P}]{0,2}$/u.test(rest.slice(0, next.start - end)))
      return true
    if (TIME_AHEAD.test(rest)) return true
    const previous = dates.findLast(({ end: stop }) => stop <= at)
    return previous !== undefined && before.trim() === '' && !/^ ?\p{L}/u.test(rest)
  }
  if (COUNTERS.has(field))
    return (
      NUMBER_AHEAD.test(rest) ||
      NUMBER_BEHIND.test(before) ||
      (/^[\s()[\]]*$/.test(rest) && before.trim() === '')
    )
  if (field === 'ignored')
    return NUMBER_BEHIND.test(before) || (/^(?:[ \])|/]|$|\d)/.test(rest) && /(?:^|[ \d([|/·])$/.test(before))
  if (PEOPLE.has(field))
    return bare && NAME_AHEAD.test(rest) && !isGluedWord(rest, languages) && opensByline(before, line[at]!)
  if (field === 'source')
    return /^[ |·;/]*$/.test(before) && /^ ?(?:["«“\p{Lu}\p{Script=Han}]|\d+\p{Lu})/u.test(rest)
  return false
}

/** `10:23`, `kl 10.23`, `1207 GMT`. */
const TIME_AHEAD = /^[^\d]{0,8}(?:\d{1,2}(?:[:hH]\d\d|\.\d\d(?![\d.]))|\d{4} \p{Lu}{3})/u

/** A word for people opens a byline at a border; in the middle of words only with a capital (`… Recueilli par …`). */
const opensByline = (before: string, first: string) =>
  before.trim() === '' ||
  /[([|/·,;-] ?$/.test(before) ||
  (before.endsWith(' ') && /\p{Lu}|\p{Lo}/u.test(first))

export const isPeople = (field: LabelField): field is 'authors' | 'editors' | 'photographers' =>
  PEOPLE.has(field)
export const isCounter = (field: LabelField): field is 'views' | 'comments' => COUNTERS.has(field)
export const isDate = (field: LabelField): field is 'date' | 'updated' => DATES.has(field)
