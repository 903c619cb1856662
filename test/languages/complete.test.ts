import { expect, test } from 'vitest'
import { languages, type OwnLanguage, parse } from '../../src/index.ts'
import { completeLanguages } from '../../src/languages/complete.ts'

const TEXT = `Pont rouvert

Fonte: La Voix

Le pont a rouvert lundi, après deux ans de travaux, a annoncé la ville.

La circulation devrait revenir à la normale en une semaine.
`

test('every list may be left out', async () => {
  const mine: OwnLanguage = { tag: 'xx', labels: { source: ['Fonte'] } }
  expect((await parse(TEXT, { languages: [mine] })).source).toBe('La Voix')
  expect((await parse(TEXT, { languages: [{ tag: 'xx' }] })).title).toBe('Pont rouvert')
  expect((await parse(TEXT, { languages: [] })).title).toBe('Pont rouvert')
})

test('the same list gives the same one again', () => {
  const own = [...languages, { tag: 'xx' }]
  expect(completeLanguages(own)).toBe(completeLanguages(own))
})

test.each([
  [{ tag: 'xx', nulls: 'none' }, 'languages: xx.nulls is no list of words; use ["none"]'],
  [{ tag: 'xx', labels: { date: 'Data' } }, 'languages: xx.labels.date is no list of words; use ["Data"]'],
  [{ tag: 'xx', controls: [1] }, 'languages: xx.controls[0] is no word'],
  [{ tag: 'xx', lables: {} }, 'languages: there is no xx.lables; use tag, labels, nulls'],
  [{ nulls: [] }, 'languages: entry 0 has no tag'],
  [null, 'languages: entry 0 has no tag'],
])('%j is refused', async (language, message) => {
  const wrong = [language] as unknown as OwnLanguage[]
  await expect(parse('', { languages: wrong })).rejects.toThrow(message)
})
