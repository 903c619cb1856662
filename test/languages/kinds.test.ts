/** The words of furniture: a word means one thing in one language. */
import { describe, expect, test } from 'vitest'
import { phrasebook } from '../../src/extract/words/phrases.ts'
import { completeLanguages } from '../../src/languages/complete.ts'
import { languages } from '../../src/languages/index.ts'

describe.each(languages.map((it) => [it.tag, it] as const))('%s', (_, { furniture, controls, related }) => {
  // A credit is a label before a name (`Photos: Jane Doe`); the same word alone may be an entry of a menu.
  const { credit: _credit, ...others } = furniture ?? {}
  test('no word stands in two kinds', () => {
    const kindsOf = new Map<string, string[]>()
    for (const [kind, words] of Object.entries({ ...others, controls, related }))
      for (const word of new Set(words.map((it) => it.toLowerCase())))
        kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind])
    expect([...kindsOf].filter(([, kinds]) => kinds.length > 1)).toEqual([])
  })
})

describe('a word that two languages know', () => {
  const both = completeLanguages([
    { tag: 'xx', controls: ['orbi', 'ton'], related: ['orbi val…'], furniture: { credit: ['mira'] } },
    { tag: 'yy', controls: ['mira'], furniture: { footer: ['orbi', 'ton'], promotion: ['orbi…'] } },
  ])
  const kindOf = (text: string, tag: string | null) => phrasebook(both).kindOf(text, () => tag)

  test.each([
    ['is what it is in the language of the page', 'Ton', 'xx', 'control'],
    ['in each of them', 'Ton', 'yy', 'footer'],
    ['else what the language stated last says', 'Ton', null, 'footer'],
    ['is rather no credit when it stands alone', 'Mira', 'xx', 'control'],
    ['the longer phrase counts', 'Orbi val tres quattro', null, 'related'],
    ['a shorter one where there is no longer one', 'Orbi tres quattro', 'xx', 'promotion'],
  ])('%s', (_, text, tag, kind) => expect(kindOf(text, tag)).toBe(kind))
})
