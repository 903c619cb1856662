/** Words by their first letter: whatever is made ready late is what all words at once would give. */
import { expect, test } from 'vitest'
import { fold } from '../../../src/extract/words/fold.ts'
import { shelvesOf } from '../../../src/extract/words/shelves.ts'
import { languages } from '../../../src/index.ts'
import type { Language } from '../../../src/types.ts'

/** Words that begin with signs, digits, and letters that change when they are small. */
const odd: Language = {
  tag: 'qq',
  labels: { source: ['» Quelle', '1. İLK', '(c) Bild'] },
  nulls: [],
  controls: ['¶ Print', 'ⓒ alle', '…zu Ende', 'Los geht es…', '12 mal', '(3) Öffnen', '--'],
  related: ['ΣΟΦΙΑ', 'ILGI', 'ıssız', '𝒳 ray'],
  furniture: { credit: ['Foto', 'Print'], copyright: ['(C) all…'] },
}
const all = [...languages, odd]
const shelves = shelvesOf(all)

const wordsOf = ({ furniture, controls, related }: Language) => [
  ...Object.values({ ...furniture, control: controls, related }).flat(),
]

test('each word stands on the shelf of its first letter', () => {
  for (const language of all)
    for (const word of wordsOf(language)) {
      const folded = fold(word)
      const { whole, openings } = shelves.at(folded)
      const found = word.endsWith('…')
        ? openings
        : word.startsWith('…')
          ? shelves.endingLike(folded)
          : (whole.get(folded) ?? [])
      expect(
        found.some(({ words }) => words === folded),
        `${language.tag}: ${word}`,
      ).toBe(true)
    }
})

test('each label stands there too', () => {
  for (const { labels } of all)
    for (const word of Object.values(labels).flat())
      expect(shelves.at(fold(word)).labels.has(fold(word)), word).toBe(true)
})

test('the longest is that of all that a line may be as a whole', () => {
  const words = all.flatMap(wordsOf).filter((word) => !word.startsWith('…') && !word.endsWith('…'))
  const labels = all.flatMap((it) => Object.values(it.labels).flat())
  expect(shelves.longest).toBe(Math.max(...[...words, ...labels].map((word) => fold(word).length)))
})

test('a credit gives way to what else a word is, in whatever language', () => {
  const { whole } = shelvesOf([odd]).at('print')
  expect(whole.get('print')?.map(({ kind }) => kind)).toEqual(['control'])
})

/** How words are folded without a look at what most texts are of. */
const plainly = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ı', 'i')
    .replace(/ⓒ|\(c\)/g, '©')
    .replace(/[^\p{L}\p{M}\p{N}&'’©]+|\p{N}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

test.each([
  ['between letters', (unit: string) => `a${unit}b`],
  ['beside a stop of East Asia', (unit: string) => `中文。${unit}é`],
])('each unit of the plane folds as without tables, %s', (_, around) => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => around(String.fromCharCode(unit)))
  expect(units.filter((text) => fold(text) !== plainly(text))).toEqual([])
})
