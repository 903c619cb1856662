/** The sample that started the project; it stands beside the repository, so these tests say so loudly when it does not. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, repair } from '../src/index.ts'

const ROOT = new URL('../../shared/seed/', import.meta.url)
const present = existsSync(ROOT)
if (!present) console.warn('SKIPPED: the seed sample (../shared/seed) is not there')

const read = (name: string) => readFileSync(new URL(name, ROOT))
const sample = () => ({ content: new Uint8Array(read('gaoxin.txt')), name: 'gaoxin.txt' })

test.runIf(present)('the sample becomes the expected article', async () => {
  const { report, ...article } = await parse(sample())
  const gained = { site: null, image: null, keywords: [], category: null, access: null }
  expect(article).toEqual({ ...gained, ...JSON.parse(read('expected.json').toString()) })
  const expected = JSON.parse(read('expected-report.json').toString())
  expect(report?.repairs.map(({ kind, count, lossy }) => ({ kind, count, lossy }))).toEqual(expected.repairs)
  const reasons: Record<string, number> = {}
  for (const { reason } of report!.dropped) reasons[reason] = (reasons[reason] ?? 0) + 1
  expect(reasons).toEqual(expected.droppedReasons)
  expect(report?.header).toEqual(expected.header)
  expect(report?.notices.map(({ code }) => code).sort()).toEqual(expected.notices)
})

test.runIf(present)('its repaired text is right byte for byte', async () => {
  expect((await repair(sample())).text).toBe(read('repaired.txt').toString())
})

test.runIf(present)('converted to Simplified, no Traditional-only character is left', async () => {
  const { report: _, ...article } = await parse(sample(), { script: 'hans' })
  const outside = [...JSON.stringify(article)].filter((it) => /\p{Script=Han}/u.test(it) && !inGb2312(it))
  expect(outside).toEqual([])
})

/** GB2312 is the Simplified set: what its 6,763 hanzi do not hold is Traditional here. */
const gb2312 = new Set<string>()
function inGb2312(character: string): boolean {
  if (gb2312.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) gb2312.add(decoder.decode(Uint8Array.of(lead, trail)))
  }
  return gb2312.has(character)
}
