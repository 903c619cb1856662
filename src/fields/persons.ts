/** Tells persons from the organisations that stand where an author belongs: the site, an agency, an address. */

import { isPerson } from '../header/piece.ts'
import { CJK } from '../header/reporters.ts'
import { small, vocabularyOf } from '../header/vocabulary.ts'
import type { ClaimFrom, Settings } from '../types.ts'
import { VISIBLE } from './precedence.ts'

/** `harbour.example`, `CSDN.NET`; not `J.Smith`. */
const ADDRESS = /^(?:[\w-]+\.)*[\w-]{2,}\.(?:[a-z]{2,12}|[A-Z]{2,3})$/

/** A line that a reader sees may hold anything: there only what looks like a person's name is one. */
export function personTest(
  isSite: (name: string) => boolean,
  { languages }: Settings,
): (name: string, from: ClaimFrom) => boolean {
  const vocabulary = vocabularyOf(languages)
  const { agency, outlet, collective } = vocabulary
  return (name, from) => {
    if (isSite(name) || isAddress(name) || collective.has(small(name))) return false
    if (VISIBLE.has(from)) return !/\d/.test(name) && (CJK.test(name) || isPerson(name, vocabulary))
    return !agency.test(name) && !outlet.test(name)
  }
}

export const isAddress = (name: string) => ADDRESS.test(name)
