/** Reads ids and classes: which part of a page they name. */
import type { Box, DropReason } from '../../types.ts'
import { remembered } from './remembered.ts'
import {
  BODY as BODY_SIGN,
  CAPTION as CAPTION_SIGN,
  LOOK,
  outSign,
  PART,
  signsOf,
  sureSign,
} from './signs.ts'
import { BODY_NAMES, CALLOUT_NAMES, CAPTION_NAMES, OUT_NAMES, SURE_NAMES } from './vocabulary.ts'

export interface Named {
  /** Names the container of the article's text. */
  body: boolean
  caption: boolean
  /** Names a part that is not the article. */
  out: DropReason | null
  /** It says so by its element, not by a name that may mean something else. */
  sure: boolean
  /** What stands in it says so too: it is left out however much that is. */
  proven: boolean
  /** What says so. */
  by: 'element' | 'role' | 'name' | 'likes'
}

const NAMELESS: Named = { body: false, caption: false, out: null, sure: false, proven: false, by: 'name' }

/** Their classes speak of the whole page, or of the topics of the article. */
const ROOTS = new Set(['html', 'body', 'main', 'article'])

/** Classes that say how a part looks (`print:hidden`), what it has (`has-sidebar`) or what it is about
 * (`entry-category-legal`), not what it is. */
const MODIFIER =
  /(?:^|\s)(?:(?:is|has|have|with|without|no|not|show|hide|js|page|type|format|category|tag)-\S*|[^\s:[\]!/]*[:[\]!/]\S*)(?=\s|$)/g

/** The same inside a class: `Page-hasActionsRail`, `filterNonGdprEmbeds`, `enableSocialShare`, `entry-category-legal`. */
const INNER_MODIFIER =
  /-(?:has|have|with|without|non|(?:entry|post|article|item|story)-(?:category|tag))-\S*|(?:^|\s)(?:has|with|without|non|(?:en|dis)ables?|allows?|shows?|uses?|supports|(?:entry|post|article|item|story)-(?:category|tag))-\S*/g

/** A class of the frame around all parts: `c-layout-sidebar-left`, `comments-page-wrapper`. */
const FRAME = /(?:^|\s)(?:[a-z]{1,2}-)?layout-\S*|(?:^|\s)\S{1,60}-page-(?:wrapper|container)(?=\s|$)/g

const BY_TAG: ReadonlyMap<string, Named> = new Map(
  (
    [
      ['nav', 'navigation'],
      ['menu', 'navigation'],
      ['footer', 'footer'],
      ['aside', 'inset'],
      ['form', 'control'],
      ['amp-ad', 'advertisement'],
      ['amp-sticky-ad', 'advertisement'],
      ['amp-sidebar', 'navigation'],
      ['amp-consent', 'control'],
    ] as const
  ).map(([tag, out]) => [tag, { ...NAMELESS, out, sure: true, by: 'element' }]),
)

/** The landmarks of ARIA that are never the article. */
const BY_ROLE: ReadonlyMap<string, Named> = new Map(
  (
    [
      ['navigation', 'navigation'],
      ['menubar', 'navigation'],
      ['complementary', 'inset'],
      ['contentinfo', 'footer'],
      ['search', 'control'],
      ['dialog', 'control'],
      ['alertdialog', 'control'],
      ['toolbar', 'control'],
      ['tooltip', 'control'],
    ] as const
  ).map(([role, out]) => [role, { ...NAMELESS, out, sure: true, by: 'role' }]),
)

/** Names longer than this are generated, not written. */
const MAX_NAMES = 400

/** `=word` stands for a whole class, but for a letter in front that tells of its kind (`m-tags`). */
function toPattern(words: string): RegExp {
  const list = words.split(' ')
  const whole = list.flatMap((word) => (word.startsWith('=') ? [word.slice(1)] : []))
  const part = list.filter((word) => !word.startsWith('='))
  return new RegExp(
    `(?:^|[ -])(?:${part.join('|')})s?(?=$|[ -]|\\d)|(?:^| )(?:[a-z]-)?(?:${[...whole, '!'].join('|')})s?(?=$| )`,
  )
}

const BODY = toPattern(BODY_NAMES)
const CAPTION = toPattern(CAPTION_NAMES)
const patternsOf = (names: typeof OUT_NAMES, signOf: (list: number) => number) =>
  names.map(([out, words], list) => ({ out, sign: signOf(list), pattern: toPattern(words) }))
const SURE = patternsOf(SURE_NAMES, sureSign)
const OUT = patternsOf(OUT_NAMES, outSign)

/**
 * What a box is called.
 *
 * @example
 * readName({ tag: 'div', names: 'c-relatedArticles', role: null, itemProp: null }).out // => 'related'
 */
export function readName({
  tag,
  names,
  role,
  itemProp,
}: Pick<Readonly<Box>, 'tag' | 'names' | 'role' | 'itemProp'>): Named {
  if (ROOTS.has(tag) || itemProp === 'description') return NAMELESS
  if (tag === 'aside' && CALLOUT_NAMES.test(names)) return NAMELESS
  return BY_TAG.get(tag) ?? (role === null ? undefined : BY_ROLE.get(role)) ?? read(names)
}

/** Classes as words in small letters with `-` between them. */
const split = (names: string): string =>
  names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:./]+|-{2,}/g, '-')

/** Without what says how a part looks; most names hold no word for that. */
function wordsOf(names: string, signs: number): string {
  const short = names.slice(0, MAX_NAMES)
  if (!(signs & LOOK || VARIANT.test(short))) return split(short)
  return split(short.replace(MODIFIER, ' ')).replace(INNER_MODIFIER, ' ').replace(FRAME, ' ')
}

/** In classes that say when another one counts: `print:hidden`, `w-[20px]`. */
const VARIANT = /[:[\]!/]/

/** Whether classes name the caption of a picture. */
export const isNamedCaption = remembered((names, signs = signsOf(names)) =>
  CAPTION.test(wordsOf(names, signs)),
)

/** Most names are of no part, and are not remembered. */
function read(names: string): Named {
  const signs = signsOf(names)
  return signs & PART ? readNamed(names, signs) : NAMELESS
}

const readNamed = remembered((names, signs = signsOf(names)): Named => {
  const words = wordsOf(names, signs)
  const isNamed = ({ sign, pattern }: (typeof OUT)[number]) => (signs & sign) > 0 && pattern.test(words)
  const sure = SURE.find(isNamed)
  if (sure) return { ...NAMELESS, out: sure.out, sure: true }
  const out = OUT.find(isNamed)?.out ?? null
  const body = (signs & BODY_SIGN) > 0 && BODY.test(words)
  const caption = (signs & CAPTION_SIGN) > 0 && CAPTION.test(words)
  return { ...NAMELESS, body, caption, out }
})
