/** Lines that say what a picture shows, or who took it: they become blocks of type `image`. */
import { pictureAgencies } from '../../languages/agencies.ts'
import { Expression, Words } from '../../languages/expression.ts'
import type { Language } from '../../types.ts'
import { captionLists } from './captions.prepared.ts'

/** Stands between every label and its name; the labels of all languages take long to compile. */
const JOINT = /[:：｜|／/]|\sby\s/i

const COLON = /[:：]/

const ANY_AGENCY = pictureAgencies.join('|')
const AGENCY_ALONE = new RegExp(
  `^[^.!?。]{0,60}(?:^|[\\s/|–-])(?:${ANY_AGENCY})(?:[\\s/|,–-][^.!?。]{0,40})?$`,
)
const AGENCY_AT_END = new RegExp(`(?:[(（/|\\s]|[a-zß-ÿ.])(?:${ANY_AGENCY})[)）\\]]?\\.?$`)

export interface CaptionWords {
  isCaption(text: string): boolean
  /** Names the photographer or agency and nothing else: what it belongs to stands in the line before. */
  isCredit(text: string): boolean
  /** Opens with the label of a source: below a picture it names the photographer's agency, below the text whose the text is. */
  isSource(text: string): boolean
  /** Who is named behind the label at the end of a caption: `The quay. Photo: Ann Berg`, `The quay (Photo: Ann Berg)`. */
  creditIn(text: string): string | null
}

const compiled = new WeakMap<readonly Language[], CaptionWords>()

export function captionWords(languages: readonly Language[]): CaptionWords {
  const known = compiled.get(languages)
  if (known) return known
  const lists = captionLists(languages)
  const label = new Words(lists.credit, alternation)
  const source = new Words(lists.source, alternation)
  const opening = new Expression([source.opening(1)], () => `^[(（[【]?${source}\\s?[:：]`, 'iu')
  const first = new Expression([label.opening(1)], () => `^[(（[【]?${label}\\s?[:：｜|／/]`, 'iu')
  const later = new Expression(
    [label],
    () => `(?:[\\s(（[【.。）)"”]|(?<=[a-zß-ÿ)]))${label}\\s?(?:[:：｜／/]|\\s[Bb]y\\s)[^:：]{1,80}$`,
    'iu',
  )
  const last = new Expression(
    [label],
    () =>
      `(?:^|[.!?…。！？»”"')\\]）】]\\s{0,2}|[(（[【|–—\n]\\s?)${label}(?:\\s?[:：]\\s?|\\s[Bb]y\\s)([\\p{Lu}\\p{Lo}©@][^:：\n]{1,80})$`,
    'iu',
  )
  const { credits } = lists
  const made: CaptionWords = {
    isCaption: (text) =>
      (JOINT.test(text) && first.test(text)) ||
      AGENCY_AT_END.test(text.slice(-60)) ||
      text.includes('©') ||
      credits.some((words) => (words.startsWith('(') ? text.includes(words) : text.endsWith(words))) ||
      (JOINT.test(text.slice(-120)) && later.test(text.slice(-120))),
    isCredit: (text) => AGENCY_ALONE.test(text),
    isSource: (text) => COLON.test(text) && opening.test(text),
    creditIn: (text) => {
      const end = text.slice(-MAX_CREDIT_UNITS)
      const said = JOINT.test(end) ? last.exec(end)?.[1]?.replace(/[)）\]】.。\s]{1,9}$/, '') : undefined
      return said !== undefined && isName(said) ? said : null
    },
  }
  compiled.set(languages, made)
  return made
}

const MAX_CREDIT_UNITS = 120
const MAX_CREDIT_WORDS = 8

/** Not what a sentence goes on with. */
const isName = (text: string): boolean =>
  !/^\p{Ll}/u.test(text) &&
  !/[.!?]\s+\p{Ll}|[。！？]/u.test(text) &&
  text.split(/\s+/).length <= MAX_CREDIT_WORDS

function alternation(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  return `(?:${escaped.sort((one, other) => other.length - one.length).join('|')})`
}
