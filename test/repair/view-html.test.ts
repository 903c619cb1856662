import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/repair/plan.ts'
import { toSource } from '../../src/repair/view.ts'
import { htmlView, shownUnits } from '../../src/repair/view-html.ts'

const RUNS = { seed: 5, numRuns: 300 }
const TAG = /<!--.*?-->|<script.*?<\/script>|<\/?[a-z][^>]*>/g

const words = fc.constantFrom(
  '產(chǎn)',
  '業(yè)',
  'word',
  ' ',
  'x > y',
  '1 < 2 ',
  '& ',
  '"',
  "it's",
  '\n',
  '。',
)
const references = fc.constantFrom('&amp;', '&lt;', '&#462;', '&#x1ce;', '&quot;', '&nbsp;', '&copy')
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<b class="a>b">',
  '</b>',
  '<br/>',
  '<i>',
  '</i>',
  '<a href=x&y=1>',
  '</a>',
)
const values = fc.constantFrom(
  '<meta name="description" content="產(chǎn)業(yè) &amp; more">',
  "<img alt='學(xué)校' src=a.png>",
  '<script>if (a < b) c("<p>")</script>',
  '<script type="application/ld+json">{"headline": "產(ch\\u01cen) \\"x\\" <b>"}</script>',
  '<!-- 產(chǎn) -->',
  '<!doctype html>',
)
const sources = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, references, tags, values), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''))
const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6)), { maxLength: 6 })
const replacements = fc.array(fc.constantFrom('', '產', 'a<b>', '& "quoted"', "'", '\\n'), {
  minLength: 6,
  maxLength: 6,
})

/** Edits of the text, in order, none over a line end: most of these stand for a tag. */
function editsOf(text: string, places: [number, number][], to: string[]) {
  let from = 0
  return places
    .map(([place, length]) => ({ start: Math.floor(place * text.length), length: length + 1 }))
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, length }, index) => {
      const end = Math.min(text.length, start + length)
      if (start < from || start === end || text.slice(start, end).includes('\n')) return []
      from = end
      return [{ start, end, to: to[index]! }]
    })
}

test('the edited source shows the edited text and keeps its tags', () => {
  fc.assert(
    fc.property(sources, fc.boolean(), cuts, replacements, (source, withValues, places, to) => {
      const view = htmlView(source, withValues)
      const edits = editsOf(view.text, places, to)
      const edited = applyEdits(source, toSource(view, edits))
      expect(htmlView(edited, withValues).text).toBe(applyEdits(view.text, edits))
      if (!withValues) expect(edited.match(TAG)).toEqual(source.match(TAG))
    }),
    RUNS,
  )
})

test('every segment is the source it names', () => {
  fc.assert(
    fc.property(sources, fc.boolean(), (source, withValues) => {
      const { text, segments } = htmlView(source, withValues)
      for (const { at, length, source: from, sourceLength, reference } of segments!)
        if (!reference) expect(text.slice(at, at + length)).toBe(source.slice(from, from + sourceLength))
    }),
    RUNS,
  )
})

test('the units that are shown are those of the text', () => {
  fc.assert(
    fc.property(sources, (source) => {
      expect(String.fromCharCode(...shownUnits(source))).toBe(htmlView(source).text)
    }),
    RUNS,
  )
})

test('an apostrophe that opens no value hides nothing', () => {
  expect(htmlView("<p it's>one</p><p>isn't</p>").text).toBe("\none\n\nisn't\n")
})

test('values are words of attributes and JSON-LD, only when asked for', () => {
  const html =
    '<meta content="a &amp; b"><img alt=\'c\'><script type="application/ld+json">{"d": "\\u00e9"}</script>'
  expect(htmlView(html).text.trim()).toBe('')
  expect(htmlView(html, true).text.split('\n').filter(Boolean)).toEqual(['a & b', 'c', '{"d": "é"}'])
})
