/** opencc-js is the oracle: every compiled configuration gives what it gives, over its words in all kinds of company. */
import { Converter } from 'opencc-js'
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../scripts/tables/dictionaries.js'
import type { Configuration } from '../../src/script/chains.ts'
import { convertBy } from '../../src/script/convert.ts'

const oracles: [Configuration, from: string, to: string][] = [
  ['s2t', 'cn', 't'],
  ['s2tw', 'cn', 'tw'],
  ['s2twp', 'cn', 'twp'],
  ['s2hk', 'cn', 'hk'],
  ['t2s', 't', 'cn'],
  ['tw2s', 'tw', 'cn'],
  ['tw2sp', 'twp', 'cn'],
  ['hk2s', 'hk', 'cn'],
  ['t2tw', 't', 'tw'],
  ['t2hk', 't', 'hk'],
  ['tw2t', 'tw', 't'],
  ['hk2t', 'hk', 't'],
]

const dictionaries = Object.values(configs).flatMap(({ conversionChain }) =>
  conversionChain.flat().map(String),
)
const entries = [...new Set(dictionaries)].flatMap(entriesOf)
/** A third of them, which is fast and meets every kind; all of them gave the same when the tables were made. */
const words = entries.filter((_, index) => index % 3 === 0).flat()
/** What `t2s` does and opencc-js leaves out on purpose: results beyond the basic plane. */
const rare = new Set(
  entries.flatMap(([key, value]) => (key.length === 2 && [...key].length === 1 ? [value] : [])),
)
const FILLERS = [...'的是了在有這个們来说於于後后里裡要著着臺台麼么与中為爲面網路軟體资讯品质A1，。\n']

const PLAIN = { protect: () => [] }

/** A small generator with a fixed start: the same text in every run. */
function randomBelow() {
  let state = 20260101
  return (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % limit
  }
}

function makeText(): string {
  const below = randomBelow()
  const pick = (list: readonly string[]) => list[below(list.length)]!
  const han = () => String.fromCodePoint(below(9) ? 0x4e00 + below(0x5200) : 0x20000 + below(0xa000))
  const compatibility = () => String.fromCodePoint(below(2) ? 0xf900 + below(0x1d0) : 0x2f800 + below(0x21e))
  return words
    .map((word) => {
      const kind = below(40)
      if (kind === 0) return `${word}⿰${pick(words)}`
      if (kind === 1) return word + compatibility()
      if (kind < 10) return word + han()
      if (kind < 25) return word + pick(FILLERS)
      return word
    })
    .join('')
}

describe('the same text as opencc-js', () => {
  const text = makeText()
  const common = [...text].filter((it) => !rare.has(it.normalize('NFC'))).join('')

  test.each(oracles)('%s', async (configuration, from, to) => {
    const input = configuration.endsWith('s') || configuration.endsWith('sp') ? common : text
    const oracle = Converter({ from, to })
    // First too little for the filter of the table, then enough.
    for (const part of [input.slice(0, 6000), input])
      expect((await convertBy(part, [configuration], PLAIN)).text === oracle(part)).toBe(true)
  })

  test('t2twp is the second half of s2twp', async () => {
    const half = ConverterFactory(configs.s2twp!.conversionChain[1]!)
    const input = text.normalize('NFC')
    expect((await convertBy(input, ['t2twp'], PLAIN)).text === half(input)).toBe(true)
  })
})

test.each([
  ['殢', '𣨼'],
  ['圞', '𪢮'],
])('t2s of the rare %s', async (from, to) => {
  expect((await convertBy(from, ['t2s'], PLAIN)).text).toBe(to)
})
