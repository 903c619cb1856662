/** What classes, ids and labels of elements say, as bits. */
import { remembered } from './remembered.ts'
import { AUTHOR_NAME, CREDIT_NAMES, CRUMB_NAMES, CRUMB_PLACE_NAMES, USER_NAME } from './vocabulary.ts'

export const AUTHOR = 1
export const CREDIT = 2
export const CRUMB = 4
/** Of a breadcrumb, and of much else. */
export const CRUMB_PLACE = 8
export const RENDERING = 16
export const TOOL = 32
export const ONLY_READ = 64
export const AUTHOR_WORD = 128
/** Who posts, on pages where anybody may. */
export const USER = 256

const SIGNS: readonly (readonly [bit: number, names: RegExp])[] = [
  [AUTHOR, AUTHOR_NAME],
  [AUTHOR | USER, USER_NAME],
  [CREDIT, CREDIT_NAMES],
  [CRUMB, CRUMB_NAMES],
  [CRUMB_PLACE, CRUMB_PLACE_NAMES],
  // Elements that MathJax puts a formula into (`MathJax_Preview` while it is at work), of versions 2 to 4.
  [
    RENDERING,
    /(?:^|\s)(?:MathJax(?:_(?:Display|Preview|SVG(?:_Display)?|CHTML|PHTML))?|MJXc-display|mjx-chtml|MathJye)(?:\s|$)/,
  ],
  // Links that edit a section, and links back from a note to its place.
  [
    TOOL,
    /(?:^|[\s_-])(?:editsection|edit-section|section-edit|edit-link|editlink|cite-backlink|footnote-backref|footnote-back|reversefootnote)(?:$|[\s_-])/i,
  ],
  // Text that only screen readers read (Bootstrap, WordPress, Tailwind, the BBC): nobody sees it.
  [
    ONLY_READ,
    /(?:^|\s)(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|visuallyHidden|u-visually-hidden|a11y-hidden|assistive-text)(?:\s|$)/,
  ],
  [AUTHOR_WORD, /\b(?:author|creator)\b/i],
]

const bitsOf = remembered((names) =>
  SIGNS.reduce((bits, [bit, sign]) => (sign.test(names) ? bits | bit : bits), 0),
)

/**
 * Whether names say one of the things asked for.
 *
 * @param asked Bits, e.g. `AUTHOR`.
 */
export const says = (names: string | null, asked: number): boolean =>
  names !== null && names !== '' && (bitsOf(names) & asked) !== 0
