import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Expression, type Words } from '../../src/languages/expression.ts'
import { exactlyOneOf, oneOf } from '../../src/languages/merge.ts'

/** Asks nothing of a text. */
const always = { isIn: () => true }

describe('words', () => {
  test.each([
    ['a word', ['porto'], 'am Porto vorbei', true],
    ['capitals', ['straße'], 'STRASSE', true],
    ['a final sigma in the middle', ['λόγος'], 'ΛΌΓΟΣΑ.', true],
    ['one character', ['電'], '五日電', true],
    ['the start of a word alone', ['porto'], 'am port', false],
    ['none', [], 'am Porto', false],
  ])('%s', (_, words, text, found) => {
    expect(oneOf(words).isIn(text)).toBe(found)
  })
})

describe('words at one end of a text', () => {
  test.each([
    ['in front', ['porto'], 'PORTO liegt', true, false],
    ['behind a sign', ['porto'], '(porto)', false, false],
    ['at the end', ['porto'], 'nach Porto', false, true],
    ['a sharp s in capitals', ['straße'], 'STRASSE', true, true],
    ['a final sigma', ['λόγος'], 'ΛΌΓΟΣ', true, true],
    ['one character', ['電'], '電報 五日電', true, true],
    ['nothing', ['porto'], '', false, false],
  ])('%s', (_, words, text, opens, ends) => {
    expect(oneOf(words).opening().isIn(text)).toBe(opens)
    expect(oneOf(words).ending().isIn(text)).toBe(ends)
  })

  test('so many units may stand in front', () => {
    const isIn = [0, 1, 2].map((units) => oneOf(['porto']).opening(units).isIn('["Porto"'))
    expect(isIn).toEqual([false, false, true])
  })
})

describe('expressions', () => {
  const words = ['ß', 'Mai', 'mar.', 'ΛΌΓΟΣ', 'der', '電', '记者', 'i', 'İz', 'AP']
  const source = (all: Words) => () => `(?:^|[ ,])(?<word>${all})`

  test('look for words before they are compiled, and find the same', () => {
    const piece = fc.constantFrom(
      ...words.flatMap((it) => [it, it.toLowerCase(), it.toUpperCase()]),
      ' ',
      ',',
      'x',
      'A',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, exactly) => {
        const text = pieces.join('')
        const all = exactly ? exactlyOneOf(words) : oneOf(words)
        const plain = new RegExp(source(all)(), 'u')
        const make = () => new Expression([all], source(all))
        expect(make().exec(text)).toEqual(plain.exec(text))
        expect(make().test(text)).toBe(plain.test(text))
        expect(text.replace(make(), '-')).toBe(text.replace(plain, '-'))
        expect(text.split(make())).toEqual(text.split(plain))
      }),
    )
  })

  test('that begin or end with a word find the same without a look at the rest', () => {
    const piece = fc.constantFrom(
      ...words.flatMap((it) => [it, it.toLowerCase(), it.toUpperCase()]),
      ' ',
      '(',
    )
    const all = oneOf(words)
    const [opens, ends] = [`^[ (]?${all}`, `${all}$`].map((it) => new RegExp(it, 'u')) as [RegExp, RegExp]
    const opening = new Expression([all.opening(1)], () => `^[ (]?${all}`)
    const ending = new Expression([all.ending()], () => `${all}$`)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('')
        expect(opening.test(text)).toBe(opens.test(text))
        expect(ending.test(text)).toBe(ends.test(text))
      }),
      { numRuns: 500 },
    )
  })

  test('of many texts in turn find the same as one that is made of all words', () => {
    const all = oneOf(words)
    const plain = new RegExp(`(?:${all})(?<behind>.?)|(?<=${exactlyOneOf(['Mai', '電'])} )x`, 'gu')
    const made = new Expression([all], () => plain.source, 'gu')
    const lazy = new Expression(
      [all],
      () => `(?:${all})(?<behind>.?)|(?<=${exactlyOneOf(['Mai', '電'])} )x`,
      'gu',
    )
    const texts = words.flatMap((one) =>
      words.map((two) => `${one} x ${two}, ${one.toUpperCase()}${two} 電 x`),
    )
    for (const text of texts) expect(text.replace(lazy, '-')).toBe(text.replace(made, '-'))
  })

  test('are made of the words that a text holds, then of all', () => {
    const sources: string[] = []
    const all = exactlyOneOf(['abc', 'abd', '電'])
    const made = new Expression([all], () => {
      sources.push(String(all))
      return String(all)
    })
    for (let text = 0; text < 50; text++) made.test(`${text}電`)
    expect(sources[0]).toBe('(?:電)')
    expect(sources.at(-1)).toContain('abc|abd')
    expect(sources.length).toBeLessThan(20)
  })

  test('are not made for a text without their words', () => {
    const made = new Expression([oneOf(['abc'])], () => {
      throw new Error('made')
    })
    expect(made.test('nothing of it')).toBe(false)
    expect(() => made.test('ABC')).toThrow('made')
  })

  test('are made at last, when many texts had none', () => {
    let times = 0
    const made = new Expression([oneOf(['abc'])], () => `abc${++times}`)
    for (let text = 0; text < 1000; text++) made.test('nothing of it')
    expect(times).toBe(1)
  })

  test('take flags', () => {
    expect(new Expression([always], () => 'a', 'iu').test('A')).toBe(true)
  })
})
