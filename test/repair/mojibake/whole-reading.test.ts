/** What is UTF-8 through and through is told at once, in the encoding that it was read as; all else is left to the search. */
import { expect, test } from 'vitest'
import { repair } from '../../../src/index.ts'
import { chainOf, READ_UTF8_AS } from '../../../src/repair/mojibake/chains.ts'
import { UTF8 } from '../../../src/repair/mojibake/reading.ts'
import { decode, tableOf } from '../../../src/repair/mojibake/tables.ts'
import { wholeReading } from '../../../src/repair/mojibake/whole-reading.ts'
import { applyEdits } from '../../../src/repair/plan.ts'

const CHAINS = READ_UTF8_AS.flat().map((wrong) => chainOf(wrong, UTF8, 0))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const misread = (text: string, wrong: string) => decode(bytesOf(text), tableOf(wrong))

function readBack(text: string): string | null {
  const reading = wholeReading(text, CHAINS)
  return reading && applyEdits(text, reading.edits)
}

const TEXTS = [
  'Die Gäste füllen die Straßen, und der Hafen öffnet am Übermorgen für alle Schüler.',
  'Zítra přijede nový vlak a příští týden ještě další, řekl ředitel pan Dvořák.',
  'Мэр города сказал, что новый мост откроют в мае.',
  'Ο δήμαρχος είπε ότι η νέα γέφυρα ανοίγει τον Μάιο.',
]

test.each(
  TEXTS.flatMap((text) =>
    ['windows-1252', 'iso-8859-1', 'windows-1251', 'cp437', 'cp850', 'macintosh', 'gbk'].map(
      (wrong) => [wrong, text, misread(text, wrong)] as const,
    ),
  ).filter(([, , damaged]) => damaged !== null),
)('as %s: %s', async (_, text, damaged) => {
  expect([null, text]).toContain(readBack(damaged!))
  expect((await repair({ content: damaged!, kind: 'text' })).text).toBe(text)
})

test('most texts that were misread as a whole are told at once', () => {
  const damaged = TEXTS.flatMap((text) => misread(text, 'iso-8859-1') ?? [])
  expect(damaged.map(readBack)).toEqual(TEXTS)
})

test('twice is once and again', () => {
  const twice = misread(misread(TEXTS[0]!, 'iso-8859-1')!, 'iso-8859-1')!
  expect(readBack(readBack(twice)!)).toBe(TEXTS[0])
})

test.each([
  [
    'a letter that was not misread',
    'La alcaldesa inaugurÃ³ el puente después de tres aÃ±os; la sesiÃ³n fue pÃºblica.',
  ],
  ['little to go by', 'NESTLÉ® und CAFÉ®'],
  ['capitals', 'EL PUENTE SE INAUGURÃ³ DESPUÃ©S DE TRES AÃ±OS; LA SESIÃ³N FUE PÃºBLICA.'],
  ['a byte left over', 'La alcaldesa inaugurÃ³ el puente despuÃ©s de tres aÃ±os; la sesiÃ³n fue pÃ.'],
  ['a surrogate', 'inaugurÃ³ el puente despuÃ©s de tres aÃ±os; la sesiÃ³n fue í €'],
  ['letters of another script in a word', 'LA APLICACIà¸‚N LA MONTAà¸„A LA CAà¸ƒA'],
  ['nothing but ASCII', 'Nothing at all.'],
  ['what is as it should be', TEXTS.join(' ')],
])('%s is left to the search', (_, text) => {
  expect(readBack(text)).toBe(null)
})

test.each([
  [
    'Por ejemplo, si escribe В«1,3,5-7В» en la caja PГЎginas, se imprimirГЎn las pГЎginas 1, 3 y 5.',
    'Por ejemplo, si escribe «1,3,5-7» en la caja Páginas, se imprimirán las páginas 1, 3 y 5.',
  ],
  [
    'On dit que l鈥檃rbre et l鈥檕mbre n鈥檡 sont pas, c鈥檈st 茅crit.',
    'On dit que l’arbre et l’ombre n’y sont pas, c’est écrit.',
  ],
])('no run stays behind: %s', async (damaged, text) => {
  expect((await repair({ content: damaged, kind: 'text' })).text).toBe(text)
})
