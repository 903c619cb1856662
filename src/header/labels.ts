/** Labels that do not stand by themselves: glued to a name, behind one in brackets, or with the duty of an editor in front. */
import { LETTER } from '../languages/merge.ts'
import type { LabelField, Language } from '../types.ts'
import { KIND, tagLine } from './lexicon/index.ts'
import type { LabelMark, Mark } from './mark.ts'
import { type Label, small, type Vocabulary } from './vocabulary.ts'

const spaced = new RegExp(`[${LETTER}]`)

/** `vonFred Hürlimann 31.10.2023`: the byline's first word lost its space. */
export function gluedByline(line: string, low: string, vocabulary: Vocabulary): LabelMark | null {
  const word = GLUED_BYLINE.exec(line)?.[0] ?? ''
  const label = vocabulary
    .labelAt(low.slice(0, word.length), 0)
    .find((it) => it.bare && it.field === 'authors')
  if (!label || label.word.length !== word.length) return null
  return { kind: 'label', start: 0, end: word.length, field: label.field, lang: label.lang, colon: false }
}
const GLUED_BYLINE = /^\p{Ll}{2,4}(?=\p{Lu}\p{Ll}+ \p{Lu})/u

/** `… 流程编辑：u029`: how many characters in front of the word for an editor say what that one does; outlets do not. */
export function dutyBefore(
  { field, word }: Label,
  line: string,
  at: number,
  last: number,
  { outletEnd }: Vocabulary,
): number {
  const duty = field === 'editors' && !spaced.test(word) ? DUTY.exec(line.slice(last, at)) : null
  return duty && !outletEnd.test(duty[1]!) ? duty[1]!.length : 0
}
const DUTY = /\S ((?:\p{Script=Han}){2,4})$/u

/** `Thea Lindner (Text) und Nils Petersen (Fotos)`: what the person in front did. */
export const isDeedOf = (before: string, rest: string, { and }: Vocabulary): boolean =>
  (NAME_AND_BRACKET.test(before) && rest.startsWith(')')) ||
  // `Texto de Inês Cardoso e fotografia de Rui Valente`
  (/^ \p{Lu}/u.test(rest) && NAME_IN_FRONT.test(before) && and.test(`${before}X`))
const NAME_AND_BRACKET = /\p{L}{2} ?\($/u
const NAME_IN_FRONT = /\p{Lu}\p{L}{1,30} \p{Ll}{1,3} $/u

/** `每经记者：`: the lists know the outlet in front. */
export const isOutletName = (name: string, languages: readonly Language[]): boolean =>
  tagLine(name, small(name), languages).some(
    ({ start, end, kinds }) => start === 0 && end === name.length && (kinds & KIND.outlet) !== 0,
  )

/** `记者节前夕`: what is glued to the word for a reporter has no family name. */
export const isGluedWord = (rest: string, languages: readonly Language[]): boolean =>
  GLUED.test(rest) &&
  !tagLine(rest.slice(0, 2), rest.slice(0, 2), languages).some(
    ({ start, kinds }) => start === 0 && (kinds & KIND.surname) !== 0,
  )
const GLUED = /^\p{Script=Han}/u

/** `di Paolo Di Marco e Lucia De Angelis`: behind a word for people and the first word of a name it is a part of that name. */
export function isParticle(
  { word, field }: Label,
  line: string,
  at: number,
  label: Mark | undefined,
  { particle }: Vocabulary,
): boolean {
  if (label?.kind !== 'label' || label.field !== field || !OF_NAMES.has(field)) return false
  if (!particle.test(word)) return false
  const words = line.slice(label.end, at).trim().split(' ')
  return words.every((it) => NAME_WORD.test(it)) && CAPITAL.test(words.at(-1)!)
}
const OF_NAMES: ReadonlySet<LabelField> = new Set(['authors', 'photographers'])
const NAME_WORD = /^\p{L}[\p{L}'’.-]*$/u
const CAPITAL = /^\p{Lu}/u
