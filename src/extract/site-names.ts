/** Tells the names of a site and of its sections from headlines. */
import { vocabularyOf } from '../header/index.ts'
import { nameKey } from '../text/name-key.ts'
import type { Claim, PageBlock, Settings } from '../types.ts'

export interface SiteNames {
  /** The page states it as the name of the site or of the section, or it is an address: `Harbour.example`. */
  isDeclared(text: string): boolean
  /** Short, and ends like an outlet (`National News`), or named in a line of copyright. */
  isLikely(text: string): boolean
}

const ADDRESS = /^(?:[\p{L}\d-]+\.)+\p{L}{2,12}$/u
/** Longer is rather a headline that ends in an outlet's name. */
const MOST_WORDS = 5
const MOST_LETTERS = 30

export function siteNamesOf(
  stated: readonly string[],
  claims: readonly Claim[],
  blocks: readonly PageBlock[],
  { languages }: Settings,
): SiteNames {
  const { outletEnd } = vocabularyOf(languages)
  // The last step of a breadcrumb may be the headline itself.
  const sections = claims.flatMap(({ field, value }) =>
    field === 'category' && isShort(value) ? [value] : [],
  )
  const hosts = claims.flatMap(({ field, value }) => (field === 'url' ? hostOf(value) : []))
  const declared = new Set([...stated, ...sections, ...hosts].map(nameKey))
  const rights = blocks.flatMap(({ text }) => (text.includes('©') ? [nameKey(text)] : []))
  const hasRights = (key: string) => key.length > 2 && rights.some((line) => line.includes(key))
  return {
    isDeclared: (text) => declared.has(nameKey(text)) || ADDRESS.test(text.trim()),
    isLikely: (text) => isShort(text) && (outletEnd.test(text.trim()) || hasRights(nameKey(text))),
  }
}

const isShort = (text: string): boolean =>
  text.length <= MOST_LETTERS && text.trim().split(/\s+/).length <= MOST_WORDS

const hostOf = (url: string): string[] =>
  URL.canParse(url) ? [new URL(url).hostname.replace(/^www\./, '')] : []
