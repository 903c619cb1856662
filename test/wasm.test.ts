/** What `scripts/wasm/` compiles counts as JavaScript does. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../scripts/wasm/compile.js'
import { exportsOf } from '../src/wasm.ts'

const folder = mkdtempSync(join(tmpdir(), 'wasm-'))
let files = 0

type Numbers = (...numbers: number[]) => number

function compiled(source: string, host: Record<string, Numbers> = {}) {
  const path = join(folder, `${files++}.ts`)
  writeFileSync(path, source)
  const memory = new WebAssembly.Memory({ initial: 1 })
  const module = new WebAssembly.Module(compile(path))
  return { memory, own: exportsOf<Record<string, Numbers>>(module, { memory, ...host }) }
}

const ints = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test.each([
  ['a + b', (a, b) => a + b],
  ['a - b', (a, b) => a - b],
  ['Math.imul(a, b)', (a, b) => Math.imul(a, b)],
  ['a & b | a ^ b', (a, b) => (a & b) | (a ^ b)],
  ['a << (b & 31)', (a, b) => a << (b & 31)],
  ['a >> (b & 31)', (a, b) => a >> (b & 31)],
  ['a >>> (b & 31)', (a, b) => a >>> (b & 31)],
  ['a < b ? 1 : a === b ? 2 : 3', (a, b) => (a < b ? 1 : a === b ? 2 : 3)],
  ['(a > 0 && b > 0) || a >= b ? 1 : 0', (a, b) => ((a > 0 && b > 0) || a >= b ? 1 : 0)],
  ['!(a <= b) ? 1 : 0', (a, b) => (!(a <= b) ? 1 : 0)],
  ['-a', (a) => -a],
  ['~a', (a) => ~a],
  ['Math.min(a, b)', (a, b) => Math.min(a, b)],
  ['Math.max(a, b)', (a, b) => Math.max(a, b)],
] satisfies [string, Numbers][])('%s', (expression, byScript) => {
  const { own } = compiled(`export function run(a: number, b: number): number { return ${expression} }`)
  fc.assert(
    fc.property(ints, ints, (a, b) => {
      expect(own.run!(a, b)).toBe(byScript(a, b) | 0)
    }),
  )
})

const LOOPS = `
declare const u8: Uint8Array
declare const u16: Uint16Array
declare const i32: Int32Array
declare function ask(value: number): number
const STEP = 1 << 1
let calls = 0
function odd(value: number): boolean { return (value & 1) === 1 }
export function run(a: number, b: number): number {
  let sum = 0
  for (let at = 0; at < a; at++) {
    if (odd(at)) continue
    let inner = 0
    while (true) {
      if (inner >= b) break
      const at = inner * STEP
      sum += ask(at)
      inner++
    }
    u16[at] = sum
    u8[100 + at] = sum
    sum += u16[at]! + u8[100 + at]!
  }
  calls++
  i32[50] = sum
  let last = 0
  sum = (last = i32[50]!) + last--
  return sum + last + calls
}`

test('loops, memory, blocks and what JavaScript answers', () => {
  const { own } = compiled(LOOPS, { ask: (value) => value + 1 })
  const views = { u8: new Uint8Array(300), u16: new Uint16Array(300), i32: new Int32Array(300) }
  let calls = 0
  const byScript = (a: number, b: number) => {
    let sum = 0
    for (let at = 0; at < a; at += 2) {
      for (let inner = 0; inner < b; inner++) sum += inner * 2 + 1
      views.u16[at] = sum
      views.u8[100 + at] = sum
      sum += views.u16[at]! + views.u8[100 + at]!
    }
    calls++
    return (sum * 3 - 1 + calls) | 0
  }
  for (const [a, b] of [
    [0, 0],
    [1, 3],
    [9, 4],
    [20, 30],
  ] as const)
    expect(own.run!(a, b)).toBe(byScript(a, b))
})

test('what it does not know has a clear error', () => {
  expect(() => compiled('export function run(a: number): number { return a / 3 }')).toThrow(
    /run: an operator that is not known: a \/ 3/,
  )
})
