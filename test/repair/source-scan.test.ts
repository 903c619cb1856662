/** One scan of a page finds the odd places that the loops find, and asks each repair of the source that has anything to do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairs } from '../../src/index.ts'
import { nextOdd, type Place } from '../../src/repair/mojibake/gate.ts'
import { compileSigns } from '../../src/repair/signs.ts'
import { createScanner, scanSource } from '../../src/repair/source-scan.ts'

const own = repairs.filter(({ scope }) => scope === 'source')
const scanner = await createScanner(repairs)

const PIECES = [
  ...'<p>|</p>\n|<a href="?a=1&amp;b=2">|<br>|&#27;[31m|&#8217;|&#x1b;|&nbsp;|&#|&'.split('|'),
  ...'市政府昨天说，大桥将在五月重新开放。|禤志杰|鏂伴椈|æ–°é—»|Ã©|“it’s 5%”|Čekáme na jaro|expulsi贸 de|贸|aø|會(huì)'.split(
    '|',
  ),
  ...['\0', '\u001b[31m', '\u009b', '\ufffd', '\u200b', '😀', 'plain text of some length, '],
]
/** Long enough that the gate asks a scan for it. */
const pages = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((parts) => `<html>${' '.repeat(5000)}${parts.join('')}`)

function placesOf(next: (from: number) => Place | null): Place[] {
  const places: Place[] = []
  for (let place = next(0); place; place = next(place.end)) places.push(place)
  return places
}

test('any page has the same places by the scan and by the loops', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const wanted = placesOf((from) => nextOdd(page, from))
      const scan = scanner(page)!
      expect(placesOf(scan.next)).toEqual(wanted)
      expect(placesOf((from) => nextOdd(page, from))).toEqual(wanted)
    }),
    { numRuns: 500 },
  )
})

test('it asks the repairs that their signs ask', () => {
  const asksOf = compileSigns(repairs)
  fc.assert(
    fc.property(pages, (page) => {
      const [scan, asks] = [scanner(page)!, asksOf(page)]
      expect(own.map((it) => scan.asks(it))).toEqual(own.map((it) => asks(it)))
    }),
    { numRuns: 500 },
  )
})

test('two pages at once are told apart', () => {
  const [odd, clean] = [' Ã© '.padStart(5000), ' plain '.padStart(5000)]
  const scans = [scanner(odd)!, scanner(clean)!]
  expect(scans.map((it) => it.next(0) === null)).toEqual([false, true])
  expect(scans.map((it) => it.next(0) === null)).toEqual([false, true])
})

test('the first pages and short ones are left to the loops', async () => {
  expect(await scanSource('<p>One.</p>', repairs)).toBe(null)
  const page = `<p>${'word '.repeat(50_000)}`
  const scans = [await scanSource(page, repairs)]
  while (scans.length < 6) scans.push(await scanSource(page, repairs))
  expect(scans.map((it) => it !== null)).toEqual([false, false, false, false, true, true])
  expect(await scanSource('<p>One.</p>', repairs)).toBe(null)
  expect(scanner('x'.repeat(2 ** 20))).toBe(null)
})
