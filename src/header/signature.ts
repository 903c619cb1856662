/** The name that signs the text: a last line that is nothing but a person's name, a role or a day below it perhaps. */
import { endsSentence } from '../text/sentence.ts'
import type { Claim, Language, PageBlock } from '../types.ts'
import { CJK } from './joined.ts'
import { frequentIn } from './lexicon/frequent.ts'
import { KIND, tagLine } from './lexicon/index.ts'
import { isPerson } from './piece.ts'
import type { Taken } from './tail.ts'
import { trim } from './trim.ts'
import { small, type Vocabulary } from './vocabulary.ts'

const MOST_LINES = 2
const LONGEST_NAME = 40
const LONGEST_LINE = 60

/** @param tail The blocks below the running text. */
export function readSignature(
  tail: readonly PageBlock[],
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): Claim[] {
  const kept = tail.filter(({ out }) => out === null)
  // A sentence may stand between the running text and the name: `I wish you a good year.`
  const at = kept.findIndex(({ text }) => !endsSentence(text))
  const block = kept[at]
  if (block?.type !== 'paragraph') return []
  const isSetOff = kept.length === at + 1 || isLoud(block)
  const name = isSetOff ? signedBy(block, vocabulary, languages, lang) : null
  return name === null ? [] : [claimOf(name, 'footer')]
}

/** The name that a line is, an office or a day below it perhaps; null for another line. */
export function signedBy(
  { text }: PageBlock,
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): string | null {
  const [name = '', ...below] = text.split('\n').map(trim)
  if (below.length >= MOST_LINES || below.some(({ length }) => length > LONGEST_LINE)) return null
  if (name.length > LONGEST_NAME || CJK.test(name)) return null
  return isKnownName(name, vocabulary, languages, lang) ? name : null
}

/** What a name that stands alone states. @param lang BCP 47 tag of the page's language: it tells whether a space parts names. */
export const claimOf = (value: string, from: Claim['from'], lang: string | null = null): Claim => ({
  field: 'authors',
  value,
  from,
  lang,
  guess: 'piece',
})

/** The name that stands alone right above or below the line that says when: `Anna Berg`, then `5 May 2024, 10:30`. */
export function readBesideDay(
  lines: readonly PageBlock[],
  isDated: (block: PageBlock) => boolean,
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): Taken[] {
  for (const [at, block] of lines.entries()) {
    const { text, level } = block
    const [above, below, next] = [lines[at - 1], lines[at + 1], lines[at + 2]]
    // `Anna Berg`, `Editor`, `5 May 2024`.
    const isOffice =
      below !== undefined && below.text.length <= LONGEST_NAME && vocabulary.role.test(below.text)
    const isBeside = [above, below, isOffice ? next : undefined].some((it) => it !== undefined && isDated(it))
    if (level !== null || !isBeside) continue
    const name = nameIn(text, vocabulary, languages, lang)
    if (name !== null) return [{ block, claims: [claimOf(name, 'header', lang)] }]
  }
  return []
}

function nameIn(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): string | null {
  if (CJK.test(text)) return japaneseName(text, vocabulary, languages, lang)[0] ?? null
  const name = bareName(trim(text), vocabulary, languages, lang)
  return name.length <= LONGEST_NAME && isKnownName(name, vocabulary, languages, lang) ? name : null
}

/** `avec`, `mit` before the name of an agency. */
const SMALL = /^\p{Ll}{1,6}$/u

/** Without a role behind a comma, an agency that helped, and the small word before a name (`de Ion Popescu`) that in the page's language ends what opens a byline (`Scris de`). */
function bareName(
  line: string,
  { role, agency }: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): string {
  const [name = '', office, ...more] = line.split(/, +/)
  const words = line.split(' ')
  const isHelped = words.length > 2 && SMALL.test(words.at(-2)!) && agency.test(words.at(-1)!)
  const isOffice = office !== undefined && more.length === 0 && role.test(office)
  const bare = isHelped ? words.slice(0, -2).join(' ') : isOffice ? name : line
  const tag = lang?.split(/[-_]/)[0]?.toLowerCase()
  const phrases = languages.find((it) => it.tag === tag)?.names?.before?.authors ?? []
  const word = /^\p{Ll}+(?= )/u.exec(bare)?.[0]
  const opens = word !== undefined && phrases.some((phrase) => phrase === word || phrase.endsWith(` ${word}`))
  return opens ? bare.slice(word.length + 1) : bare
}

const isKnownName = (
  name: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): boolean =>
  isPerson(name, vocabulary) &&
  !isOther(name, vocabulary) &&
  !isCommon(name, lang) &&
  opensWithName(name, languages)

/** All of it is in bold or in italics. */
export const isLoud = ({ text, marks }: PageBlock): boolean =>
  marks.some(
    ({ type, start, end }) => (type === 'strong' || type === 'emphasis') && end - start >= text.trim().length,
  )

const isOther = (name: string, { agency, outlet, desk, place, collective, controls }: Vocabulary): boolean =>
  [agency, outlet, desk, place].some((words) => words.test(name)) ||
  collective.has(small(name)) ||
  controls.has(small(name))

/** A word of it is one of the language: `Vorherige Artikel`. */
const isCommon = (name: string, lang: string | null): boolean => {
  const frequent = frequentIn(lang)
  return name.split(/ +/).some((word) => frequent.has(small(word)))
}

/** The lists hold its first word as a name: in `Palais Epstein` only the last one is. */
export const opensWithName = (name: string, languages: readonly Language[]): boolean =>
  tagLine(name, name.toLowerCase(), languages).some(
    ({ start, kinds }) => start === 0 && (kinds & (KIND.surname | KIND.given)) !== 0,
  )

const NAME_KINDS = KIND.surname | KIND.given
/** Three characters, or four with a surname of two. */
const MOST_BEHIND_SURNAME = 2

/** A surname with one or two characters behind it, no word of which is known as anything else: `林小满`, not `李家村`, `金融界`. */
export function isHanName(name: string, vocabulary: Vocabulary, languages: readonly Language[]): boolean {
  const tags = tagLine(name, name, languages)
  const surname = Math.max(0, ...tags.map((it) => (it.start === 0 && it.kinds & KIND.surname ? it.end : 0)))
  const behind = name.length - surname
  return (
    surname > 0 &&
    behind > 0 &&
    behind <= MOST_BEHIND_SURNAME &&
    tags.every(
      ({ start, end, kinds }) =>
        (kinds & ~NAME_KINDS) === 0 || end - start < behind || (end === surname && surname - start > 1),
    ) &&
    !tags.some(({ end, kinds }) => end === name.length && (kinds & ~NAME_KINDS) !== 0) &&
    !vocabulary.nulls.has(name) &&
    !isOther(name, vocabulary)
  )
}

/** `社会部　田中 一郎`, `佐藤 花子`: a known surname of two characters, and a desk in front or a space within. */
function japaneseName(
  text: string,
  vocabulary: Vocabulary,
  languages: readonly Language[],
  lang: string | null,
): string[] {
  const words = lang?.startsWith('ja') ? trim(text).split(/[ \u3000]+/) : []
  const { desk, role } = vocabulary
  const isDesk = words.length > 1 && (desk.test(words[0]!) || role.test(words[0]!))
  const parts = words.slice(isDesk ? 1 : 0)
  const isOne = parts.length === (isDesk ? 1 : 2) || parts.length === 2
  const name = parts.join('')
  const isName = isOne && HAN.test(name) && name.length > 3 && isHanName(name, vocabulary, languages)
  return isName ? [parts.join(' ')] : []
}
const HAN = /^\p{Script=Han}+$/u
