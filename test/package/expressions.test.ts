/** What the build makes of expressions: the same module, which makes them when they are first used, and those with `\p{…}` for
 * everyday characters. */
import ts from 'typescript'
import { expect, test } from 'vitest'
import { asEveryday, onDemand } from '../../scripts/build/expressions.js'

const lines = (...text: string[]) => text.join('\n')

test.each([
  ['a constant', lines('const A = /a/g', 'f(A)'), lines('let A$; const A = () => (A$ ??= /a/g)', 'f(A())')],
  [
    'one that is made of others, in a list with a type',
    lines(
      'const A = /a/',
      'const ALL: RegExp[] = [A, new RegExp(A.source)]',
      'const g = () => ALL.some((it) => it.test(A))',
    ),
    lines(
      'let A$; const A = () => (A$ ??= /a/)',
      'let ALL$; const ALL = () => (ALL$ ??= [A(), new RegExp(A().source)])',
      'const g = () => ALL().some((it) => it.test(A()))',
    ),
  ],
  [
    'members of the same name, and a short one',
    lines('const A = /a/', 'const it = () => [x.A, { A: 1 }, { A }]'),
    lines('let A$; const A = () => (A$ ??= /a/)', 'const it = () => [x.A, { A: 1 }, { A: A() }]'),
  ],
])('%s', (_, source, made) => {
  expect(onDemand(source)).toBe(made)
})

test.each([
  ['a name that means something else somewhere', lines('const A = /a/', 'const f = (A: string) => A')],
  ['one that is exported', 'export const A = /a/'],
  ['one that is exported at the end', lines('const A = /a/', 'export { A }')],
  ['what a call makes', 'const A = make(/a/)'],
  ['a function with an expression inside', 'const f = () => /a/'],
  ['two in one statement', 'const A = /a/, B = /b/'],
  ['what may change', 'let A = /a/'],
  ['a module without any', "const A = ['/a/']"],
])('%s stays as it is', (_, source) => {
  expect(onDemand(source)).toBe(source)
})

test('it is made once, and not before it is used', () => {
  const source = lines(
    'const STICKY = /a/y',
    'const BROKEN = [new RegExp("(")]',
    'return [STICKY.test("aa"), STICKY.test("aa"), STICKY.test("aa"), () => BROKEN]',
  )
  const made = ts.transpile(onDemand(source.replace('return', 'const out =')))
  const [first, second, third, broken] = new Function(`${made}\nreturn out`)()
  expect([first, second, third]).toEqual([true, true, false])
  expect(broken).toThrow(SyntaxError)
})

const EVERYDAY = 'import { everyday as everyday$ } from "a";'
const { raw } = String

test.each([
  ['at the top', raw`export const A = /\p{L}/gu`, raw`${EVERYDAY}export const A = everyday$("\\p{L}", "gu")`],
  [
    'in a function, which makes it once',
    raw`const f = (it) => /^\p{L}"/u.test(it)`,
    raw`${EVERYDAY}let everyday$0;const f = (it) => (everyday$0 ??= everyday$("^\\p{L}\"", "u")).test(it)`,
  ],
  [
    'in a function, where it begins anew each time',
    raw`const f = (it) => it.replace(/\p{L}/gu, '')`,
    raw`${EVERYDAY}let everyday$0;const f = (it) => it.replace((everyday$0 ??= everyday$("\\p{L}", "gu")), '')`,
  ],
])('for everyday characters: %s', (_, source, made) => {
  expect(asEveryday(source, 'a')).toBe(made)
})

test.each([
  ['one without', 'const A = /[A-Z]/u'],
  ['one in any case', raw`const A = /\p{L}/iu`],
  ['what no class holds', raw`const A = /\P{L}/u`],
  ['one that a function walks with', raw`const f = (it) => { const walk = /\p{L}/gu; return walk.exec(it) }`],
])('no expression for everyday characters: %s', (_, source) => {
  expect(asEveryday(source, 'a')).toBe(source)
})

test('one that is made of one for everyday characters is made on demand', () => {
  const source = lines(raw`const A = /\p{L}/u`, 'const B = [new RegExp(A.source), A]', 'f(B)')
  expect(onDemand(asEveryday(source, 'a'))).toBe(
    lines(
      raw`${EVERYDAY}const A = everyday$("\\p{L}", "u")`,
      'let B$; const B = () => (B$ ??= [new RegExp(A.source), A])',
      'f(B())',
    ),
  )
})
