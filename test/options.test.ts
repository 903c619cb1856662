/** Options and inputs come from JavaScript, too: whatever is given, the answer is an article or `bad-option`. */
import { expect, test } from 'vitest'
import { parse, repair } from '../src/index.ts'
import type { Input, Options } from '../src/types.ts'

const WRONG: readonly (readonly [string, unknown])[] = [
  ['options', null],
  ['options', 'hans'],
  ['options', []],
  ['encoding', { encoding: 5 }],
  ['script', { script: {} }],
  ['script', { script: 'constructor' }],
  ['sourceScript', { sourceScript: true }],
  ['punctuation', { punctuation: 1 }],
  ['keepWords', { keepWords: '范' }],
  ['keepWords', { keepWords: [1] }],
  ['referenceDate', { referenceDate: new Date(0) }],
  ['referenceDate', { referenceDate: 20240305 }],
  ['favor', { favor: 'x'.repeat(1000) }],
  ['dedupe', { dedupe: 'yes' }],
  ['report', { report: 0 }],
  ['languages', { languages: 'zh' }],
  ['languages', { languages: [null] }],
  ['languages', { languages: [{ tag: 'zh', labels: 'x' }] }],
  ['repairs', { repairs: {} }],
  ['repairs', { repairs: ['mojibake'] }],
]

test.each(WRONG)('%s: %j is no option', async (name, options) => {
  const failed = await parse('Headline', options as Options).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 'bad-option', message: expect.stringMatching(`^${name}: .{5,120}$`) })
})

const NO_INPUTS: readonly unknown[] = [
  null,
  5,
  {},
  { content: 5 },
  { content: 'a', name: 5 },
  { content: 'a', id: {} },
  { content: 'a', url: ['x'] },
  { content: 'a', contentType: 1 },
  { content: 'a', kind: 'pdf' },
]

test.each(NO_INPUTS.map((it) => [it]))('%j is no document', async (input) => {
  const failed = await repair(input as Input).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 'bad-option', message: expect.stringMatching(/^input/) })
})

test('null stands for what is not given', async () => {
  const options: Options = { encoding: null, referenceDate: null, favor: null, sourceScript: null }
  const input: Input = { content: 'Headline', name: null, id: null, url: null, contentType: null }
  expect((await parse(input, options)).title).toBe('Headline')
})
