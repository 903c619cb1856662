/** What the build makes of expressions at the top of a module: the same module, which makes them when they are first used. */
import ts from 'typescript'
import { expect, test } from 'vitest'
import { onDemand } from '../../scripts/build/expressions.js'

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
