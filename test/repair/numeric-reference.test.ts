/** References are told by their numbers before a repair is asked; where it finds something they say so. */
import { expect, test } from 'vitest'
import { repair } from '../../src/index.ts'
import { isControlReference, referenceAt } from '../../src/repair/numeric-reference.ts'
import { mayHoldHan } from '../../src/repair/pinyin-gloss/candidate.ts'
import { unitsOf } from '../../src/units.ts'

test.each([
  ['decimal', '&#27;', 27, true],
  ['with zeros', '&#0000127;', 127, true],
  ['hexadecimal', '&#x1B', 27, true],
  ['capital X', '&#X7f;', 127, true],
  ['a quotation mark', '&#8217;', 8217, false],
  ['a hanzi', '&#x4E2D;', 0x4e2d, false],
  ['no number', '&#;', 0, true],
  ['by name', '&amp;', -1, false],
  ['the end of the page', '&#', 0, true],
])('%s', (_, text, value, isControl) => {
  const units = unitsOf(text)
  expect(referenceAt(units, 0)).toBe(value)
  expect(isControlReference(units, 0)).toBe(isControl)
})

test('a number too large to be one is cut short', () => {
  expect(referenceAt(unitsOf(`&#${'9'.repeat(400)};`), 0)).toBeLessThan(10 ** 7)
})

const GLOSSED = '這些地方都在改造，產(chǎn)業(yè)發(fā)展很快，環(huán)境也好，開(kāi)放的書(shū)店'
const asReferences = GLOSSED.replace(/[^\0-\x7f]/g, (it) => `&#${it.charCodeAt(0)};`)
const asHex = GLOSSED.replace(/[^\0-\x7f]/g, (it) => `&#x${it.charCodeAt(0).toString(16)};`)
const asEscapes = JSON.stringify(GLOSSED).replace(
  /[^\0-\x7f]/g,
  (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
const shown = '<p>A picture (left) and a map.</p>'

test.each([
  ['as they are', `<meta name="description" content="${GLOSSED}">${shown}`],
  ['as references', `<meta name="description" content="${asReferences}">${shown}`],
  ['as hexadecimal ones', `<meta name="description" content="${asHex}">${shown}`],
  ['as escapes', `<script type="application/ld+json">{"description":${asEscapes}}</script>${shown}`],
])('glosses that only the markup holds are mended, hanzi written %s', async (_, html) => {
  expect(mayHoldHan(html)).toBe(true)
  const { report } = await repair({ content: html, kind: 'html' })
  expect(report.repairs.map(({ kind }) => kind)).toEqual(['pinyin-gloss'])
})

test.each([
  ['Latin', 'It’s a &#8217;quoted&#x2019; word, “here” (left)'],
  ['escapes of Latin letters', '{"name":"caf\\u00e9 \\u2014 (left)"}'],
])('no hanzi in %s', (_, text) => {
  expect(mayHoldHan(text)).toBe(false)
})
