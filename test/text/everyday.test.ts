/** Expressions that are compiled for everyday characters first read every text as the engine's own do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVERYDAY, everydayClasses } from '../../src/text/everyday.data.ts'
import { everyday } from '../../src/text/everyday.ts'
import '../property-seed.ts'

const isEveryday = new RegExp(`[${EVERYDAY}]`)
const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((it) =>
  isEveryday.test(it),
)

test.each(Object.entries(everydayClasses))('%s holds what the engine says', (name, characters) => {
  const own = characters === '' ? /(?!)/ : new RegExp(`[${characters}]`, 'u')
  const engine = new RegExp(`\\p{${name}}`, 'u')
  expect(all.filter((it) => own.test(it) !== engine.test(it))).toEqual([])
})

const SOURCES = [
  '\\p{L}',
  '[\\p{Lu}-]+\\p{Ll}',
  '[^\\p{L}\\p{N}\\s]',
  '(?<=\\p{Script=Han})[\\]/[]?|\\p{P}\\[?',
  '^(?:\\p{Script=Hangul}|\\p{S})+$',
  '\\P{L}\\p{N}',
  '\\p{Script=Armenian}|\\p{L}\\p{M}',
  '(?<word>\\p{Ll}+)|\\u{1F600}',
]
const FLAGS = ['u', 'gu', 'uy', 'su', 'dgu']
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'aZéßŽσΩжЖ中国々あア한１-[]/ ,。：5²€') },
  { weight: 1, arbitrary: fc.constantFrom(...'ẞ😀\u0301ẽաअ\ud800ǅ𠀀ⅷ') },
)
const text = fc.array(character, { maxLength: 12 }).map((it) => it.join(''))

test('each way to ask gives what the engine gives', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SOURCES),
      fc.constantFrom(...FLAGS),
      fc.array(text),
      (source, flags, texts) => {
        const own = everyday(source, flags)
        const engine = new RegExp(source, flags)
        for (const it of texts) {
          for (let times = 0; times < 3; times++) {
            expect(own.exec(it)).toEqual(engine.exec(it))
            expect('lastIndex' in own ? own.lastIndex : 0).toBe(engine.lastIndex)
          }
          expect(own.test(it)).toBe(engine.test(it))
          expect(it.replace(own, '<$&>')).toBe(it.replace(engine, '<$&>'))
          expect(it.match(own)).toEqual(it.match(engine))
          expect(it.search(own)).toBe(it.search(engine))
          expect(it.split(own, 4)).toEqual(it.split(engine, 4))
          if (flags.includes('g')) {
            const asked = own as unknown as RegExp
            expect([...it.matchAll(asked)]).toEqual([...it.matchAll(engine)])
            expect(it.replaceAll(asked, (found) => `${found}!`)).toBe(
              it.replaceAll(engine, (found) => `${found}!`),
            )
          }
        }
      },
    ),
  )
})

test('a long text is read to its end', () => {
  const own = everyday('\\p{Lu}', 'gu')
  const long = 'aB中'.repeat(50_000)
  expect(long.match(own)).toHaveLength(50_000)
  expect('A😀Ω'.match(own)).toEqual(['A', 'Ω'])
})
