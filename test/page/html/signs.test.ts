import fc from 'fast-check'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { boxOf } from '../../../src/page/html/boxes.ts'
import { crumbsOf } from '../../../src/page/html/crumbs.ts'
import { isRendering } from '../../../src/page/html/formulas.ts'
import { isNamedCaption, readName } from '../../../src/page/html/names.ts'
import {
  AUTHOR,
  BODY,
  CAPTION,
  CREDIT,
  outSign,
  PART,
  signsOf,
  sureSign,
} from '../../../src/page/html/signs.ts'
import { isButtonLink, isOnlyRead, isTool } from '../../../src/page/html/tools.ts'
import * as vocabulary from '../../../src/page/html/vocabulary.ts'

const ALL = -1

const link: Element = {
  type: 'element',
  tagName: 'a',
  properties: { href: '/' },
  children: [{ type: 'text', value: 'Start' }],
}

const element = (tagName: string, className: string): Element => ({
  type: 'element',
  tagName,
  properties: { className: [className] },
  children: [{ type: 'text', value: 'Go on > ' }, link, { type: 'text', value: ' > Local' }],
})

/** Each decision that signs spare, with the signs of the names and with all of them. */
const ASKED: readonly ((names: string, signs: number) => unknown)[] = [
  (names, signs) => isTool(element('span', names), signs, { level: null, pre: 0 }),
  (names, signs) => isOnlyRead(element('span', names), signs, []),
  (names, signs) => isButtonLink(element('a', names), signs, []),
  (names, signs) => isRendering(element('div', names), signs),
  (names, signs) => crumbsOf(element('div', names), signs),
  (names, signs) => boxOf(element('div', names), -1, 0, signs).says,
  (names, signs) => (signs & AUTHOR) > 0 && vocabulary.AUTHOR_NAME.test(names),
  (names, signs) => (signs & AUTHOR) > 0 && vocabulary.USER_NAME.test(names),
  (names, signs) => (signs & CREDIT) > 0 && vocabulary.CREDIT_NAMES.test(names),
  (names, signs) => (signs & CAPTION) > 0 && isNamedCaption(names),
]

const { AUTHOR_NAME, USER_NAME, CREDIT_NAMES, CRUMB_NAMES, CRUMB_PLACE_NAMES, BUTTON_NAMES } = vocabulary

/** Words of the expressions, as they are written there. */
const WORDS = [
  ...[AUTHOR_NAME, USER_NAME, CREDIT_NAMES, CRUMB_NAMES, CRUMB_PLACE_NAMES, BUTTON_NAMES].flatMap(
    ({ source }) => source.match(/[a-z]+/gi) ?? [],
  ),
  ...vocabulary.CAPTION_NAMES.split(' '),
  ...'editsection section edit link editlink cite backlink footnote backref back reversefootnote'.split(' '),
  ...'sr-only screen-reader-text screen-reader-only visually-hidden visuallyHidden a11y-hidden assistive-text'.split(
    ' ',
  ),
  ...'MathJax MathJax_Display MJXc-display mjx-chtml MathJye language highlight-source brush js'.split(' '),
]

const names = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS),
      fc.constantFrom('as it is', 'small', 'capital', 'all capitals'),
      fc.constantFrom('-', '_', ' ', '', '__', ': ', '2', 's '),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    parts
      .map(([word, form, behind]) => {
        if (form === 'small') return word.toLowerCase() + behind
        if (form === 'capital') return word.charAt(0).toUpperCase() + word.slice(1) + behind
        return (form === 'all capitals' ? word.toUpperCase() : word) + behind
      })
      .join(''),
  )

test('no expression that signs spare would have matched', () => {
  fc.assert(
    fc.property(names, (it) => {
      for (const [at, ask] of ASKED.entries())
        expect(ask(it, signsOf(it)), `${at} of "${it}"`).toEqual(ask(it, ALL))
    }),
    { numRuns: 2000 },
  )
})

const { BODY_NAMES, CAPTION_NAMES, OUT_NAMES, SURE_NAMES } = vocabulary
const LISTS: readonly (readonly [sign: number, words: string])[] = [
  [BODY, BODY_NAMES],
  [CAPTION, CAPTION_NAMES],
  ...SURE_NAMES.map(([, words], list) => [sureSign(list), words] as const),
  ...OUT_NAMES.map(([, words], list) => [outSign(list), words] as const),
]

test('each name of a part is told, however it is written', () => {
  for (const [sign, words] of LISTS)
    for (const word of words.split(' ').map((it) => it.replace('=', ''))) {
      const camel = word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const others = [
        `m-${word}`,
        `a ${camel} b`,
        `${word}-2`,
        word.toUpperCase(),
        word.replaceAll('-', '__'),
      ]
      for (const written of [word, `${word}s`, ...others]) expect(signsOf(written) & sign, written).toBe(sign)
    }
})

const partNames = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LISTS.flatMap(([, words]) => words.replaceAll('=', '').split(/[ -]/))),
      fc.constantFrom('', '', 'is-', 'has', 'with-', 'page-', 'entry-category-', 'layout-', 'md:'),
      fc.constantFrom('-', '_', ' ', '', '--', ':', '2', 's ', '-page-wrapper '),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) =>
    parts
      .map(
        ([word, before, behind, isCapital]) =>
          before + (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + behind,
      )
      .join(''),
  )

test('names are read as they are where all lists are asked', () => {
  const read = (names: string) => readName({ tag: 'div', names, role: null, itemProp: null })
  fc.assert(
    // A class of other letters says nothing and may say anything.
    fc.property(partNames, (it) => {
      expect(read(it), it).toEqual(read(`${it} \u4e2d`))
    }),
    { numRuns: 3000 },
  )
})

test('a word inside another is none, and letters beyond ASCII may be anything', () => {
  expect(signsOf('shadow-header download') & PART).toBe(0)
  expect(signsOf('navel') & PART).toBe(0)
  expect(signsOf(null)).toBe(0)
  expect(signsOf('boo\u212amark') & PART).toBe(PART)
  expect(readName({ tag: 'div', names: 'boo\u212amark', role: null, itemProp: null }).out).toBe('control')
})
