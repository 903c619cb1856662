/** Text that no mix-up explains costs a bounded number of tries, and what is common is still repaired. */
import { expect, test } from 'vitest'
import { repair } from '../../../src/index.ts'
import { findMojibake } from '../../../src/repair/mojibake/find.ts'
import { nextOdd } from '../../../src/repair/mojibake/gate.ts'
import { maybeUtf8, utf8TablesOf } from '../../../src/repair/mojibake/utf8-tables.ts'
import type { Effort } from '../../../src/types.ts'

/** Letters and signs of ISO-8859-1 in no order, lines of 80. */
function noise(length: number): string {
  let [text, seed] = ['', 7]
  while (text.length < length) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    text += text.length % 81 === 80 ? '\n' : String.fromCharCode(0xa0 + ((seed >>> 8) % 96))
  }
  return text
}

const effortOf = (units: number): Effort => ({ units, again: 1_000_000, unexplained: new Set(), left: null })

test('the effort is spent on so many units and no more', async () => {
  const text = noise(20_000)
  const effort = effortOf(2_000)
  await findMojibake(text, 'text', nextOdd(text, 0)!, effort)
  expect(effort.units).toBeGreaterThan(-2 * 81)
  expect(effort.units).toBeLessThanOrEqual(0)
})

test('what was left for want of effort is said, in every pass', async () => {
  const codes = async (content: string) =>
    (await repair({ content, kind: 'text' })).report.notices.filter(({ code }) => code === 'unweighed-text')
  expect(await codes(noise(1_500))).toEqual([])
  const [notice] = await codes(`The harbour opens again.\n\n${noise(60_000)}`)
  expect(notice).toMatchObject({ code: 'unweighed-text', line: expect.any(Number) })
  expect(notice!.line).toBeGreaterThanOrEqual(3)
  expect(notice!.count).toBeGreaterThan(100)
})

test('a mix-up that the document had before is tried again on so many units and no more', async () => {
  // An accent that was not misread keeps it from being told at once.
  const line = 'La alcaldesa inaugurÃ³ el puente después de tres aÃ±os de obras; la sesiÃ³n fue pÃºblica.'
  const text = Array.from({ length: 50 }, (_, day) => `${day}: ${line}`).join('\n')
  const effort = { ...effortOf(1_000), again: 10 * line.length }
  await findMojibake(text, 'text', nextOdd(text, 0)!, effort)
  expect(effort.again).toBeLessThanOrEqual(0)
  expect(effort.again).toBeGreaterThan(-2 * line.length)
})

test('three layers over a whole document take less than there is', async () => {
  const misread = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
  const text = 'Die Gäste füllen die Straßen, und der Hafen öffnet wieder. '
    .repeat(3)
    .concat('\n')
    .repeat(200)
  const found = await repair({ content: misread(misread(misread(text))), kind: 'text' })
  expect(found.text).toBe(text)
  expect(found.report.notices).toEqual([])
})

test('when it is spent, UTF-8 read as the encoding of the Web is still repaired', async () => {
  const line = 'Der Hafen Ã¶ffnet wieder, die GÃ¤ste fÃ¼llen die StraÃŸen.'
  const text = `${noise(5_000)}\n${line}`
  const findings = (await findMojibake(text, 'text', nextOdd(text, 0)!, effortOf(0))) ?? []
  const start = text.length - line.length
  const read = findings.flatMap(({ edits }) => edits).filter((it) => it.start >= start)
  expect(read.map(({ to }) => to)).toEqual(['ö', 'ä', 'ü', 'ß'])
})

test('a misread text that is told at once spends nothing', async () => {
  const line = 'La alcaldesa inaugurÃ³ el puente despuÃ©s de tres aÃ±os de obras; la sesiÃ³n fue pÃºblica.'
  const effort = effortOf(1_000)
  const text = Array.from({ length: 50 }, (_, day) => `${day}: ${line}`).join('\n')
  await findMojibake(text, 'text', nextOdd(text, 0)!, effort)
  expect(effort.units).toBe(1_000)
})

test('no encoding is tried in whose bytes no sequence begins', () => {
  const names = ['windows-1251', 'koi8-r', 'gbk', 'cp437']
  const tables = utf8TablesOf(names)
  const asked = (text: string) => names.filter((_, index) => (maybeUtf8(text, tables).begin >> index) & 1)
  expect(asked('plain text')).toEqual([])
  expect(asked('caf├⌐')).toEqual(['cp437'])
  expect(asked('РџСЂРёРІРµС‚')).toContain('windows-1251')
  expect(asked('鏂伴椈')).toEqual(['gbk'])
})

test('of encodings with all characters of a text the others are told apart', () => {
  const names = ['windows-1251', 'cp437']
  const tables = utf8TablesOf(names)
  const having = (text: string) => names.filter((_, index) => (maybeUtf8(text, tables).have >> index) & 1)
  expect(having('caf├⌐')).toEqual(['cp437'])
  expect(having('caf├⌐ Р')).toEqual([])
  expect(having('plain text')).toEqual(names)
})
