/** Tells persons from the organisations that stand where an author belongs: the site, an agency, an address. */

import { CJK, isPerson, small, vocabularyOf } from '../header/index.ts'
import { legalForms } from '../languages/legal-forms.ts'
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
  const { agency, outlet } = vocabulary
  const isNobody = nobodyTest({ languages })
  return (name, from) => {
    if (isSite(name) || isAddress(name) || isCompany(name)) return false
    if (isNobody(name)) return false
    if (VISIBLE.has(from)) return !/\d/.test(name) && (CJK.test(name) || isPerson(name, vocabulary))
    return !agency.test(name) && !outlet.test(name)
  }
}

/** `Redaktion`, `Staff Writers`, `Share`: nobody in particular, or a control of the page. */
export function nobodyTest({ languages }: Pick<Settings, 'languages'>): (name: string) => boolean {
  const { collective, controls } = vocabularyOf(languages)
  return (name) => collective.has(small(name)) || controls.has(small(name))
}

/** `Agencies`, `Our Correspondent`, `Editor`, `Share`: a role, or a control of the page, in the place of a name. */
export function unnamedTest({ languages }: Pick<Settings, 'languages'>): (name: string) => boolean {
  const { unnamed, controls, phrases } = vocabularyOf(languages)
  return (name) =>
    unnamed.has(small(name)) || controls.has(small(name)) || name.replace(phrases.rolesEnd, '') === ''
}

export const isAddress = (name: string) => ADDRESS.test(name)

const FORMS = new Set(legalForms)

/** `Harbour Media S.A.`, `ООО Гавань`: a company or an association. */
export function isCompany(name: string): boolean {
  const words = name.split(/[ ,]+/)
  const ends = [words.slice(-1), words.slice(-2), words.slice(-3), words.slice(0, 1)]
  return words.length > 1 && ends.some((part) => FORMS.has(part.join(' ')))
}
