/** Options and inputs come from JavaScript, too: whatever is given, the answer is an article or `bad-option`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, optionTypes, parse, repair, repairs } from '../src/index.ts'
import { resolve } from '../src/options.ts'
import type { Input, Options, Repair } from '../src/types.ts'

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
  ['sites', { sites: [] }],
  ['sites\\["https://example.com"\\]', { sites: { 'https://example.com': {} } }],
  ['sites\\["example.com"\\]', { sites: { 'example.com': 'div' } }],
  ['sites\\["example.com"\\]', { sites: { 'example.com': { titel: 'h1' } } }],
  ['sites\\["example.com"\\].body', { sites: { 'example.com': { body: 5 } } }],
  ['repairs', { repairs: {} }],
  ['repairs', { repairs: ['mojibake'] }],
]

test.each(WRONG)('%s: %j is no option', async (name, options) => {
  const failed = await parse('Headline', options as Options).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 'bad-option', message: expect.stringMatching(`^${name}: .{5,200}$`) })
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

const VALLEY = [
  '范毅说水库放水。',
  '',
  '来源：山谷报',
  '',
  '“水库要放水了,” 他说,软件和内存都没有坏，里面的人昨天到了，' + '村民们等了很久，路也修好了。',
  '',
  '村民们在谷口等了三天，水位才慢慢降下去，路也修好了，学校下星期开门。',
  '',
  '村民们在谷口等了三天，水位才慢慢降下去，路也修好了，学校下星期开门。',
].join('\n')
const PARAGRAPH =
  '<p>The society has bought the old mill, after three winters, and it <b>opens</b> in spring to all schools of the valley.</p>'
const BOXED = `<article><h1>Mill bought</h1>${PARAGRAPH.repeat(3)}<div class="k"><h3>Who is who</h3><p>Orla Penn keeps the books of the society, as her aunt did: <a href="/penn">more of her</a>.</p></div><h2>Roof</h2>${PARAGRAPH.repeat(3)}</article>`
const mine = { tag: 'xx', labels: { source: ['Orbi'] } }
const noBells: Repair = { ...repairs[0]!, find: () => null }

/** For each option a document that reads otherwise with it, and its value. `type` sees to it that none is missing. */
const OBSERVED: {
  [Name in keyof Required<Options>]: [content: string | Uint8Array, value: Options[Name], beside?: Options]
} = {
  encoding: [Uint8Array.of(0xe9, 0x74, 0xe9), 'windows-1251'],
  script: [VALLEY, 'hant'],
  sourceScript: [VALLEY, 'tw', { script: 'hant' }],
  keepWords: [VALLEY, ['软件'], { script: 'hant' }],
  scriptWords: ['这支基金发行了，大多采用公开方式。', false, { script: 'hant', sourceScript: 'hans' }],
  dictionary: [VALLEY, [['软件', '轟轟']], { script: 'twp' }],
  ambiguities: ['这支基金发行了，大多采用公开方式。', true, { script: 'hant', sourceScript: 'hans' }],
  quotes: [VALLEY, 'corner'],
  referenceDate: [
    'Mill bought\n\nDate: yesterday\n\nThe society has bought the old mill, after three winters.',
    '2024-03-05',
  ],
  punctuation: [VALLEY, 'fullwidth'],
  favor: [BOXED, 'recall'],
  dedupe: [VALLEY, true],
  marks: [BOXED, false],
  report: [VALLEY, false],
  explain: [VALLEY, true],
  languages: [
    'Mill bought\n\nOrbi: Fennel Post\n\nThe society has bought the old mill, after three winters.',
    [...languages, mine],
  ],
  sites: [BOXED, { '*': { drop: 'h2' } }],
  repairs: ['a\u0007b', [noBells]],
}

test.each(Object.entries(OBSERVED))('%s changes something', async (name, [content, value, beside]) => {
  const read = async (options: Options) =>
    JSON.stringify([
      await parse({ content }, options),
      (await repair({ content }, { ...options, explain: false })).report,
    ])
  expect(await read({ ...beside, [name]: value })).not.toBe(await read({ ...beside }))
})

test('an option that there is not is refused, by its name', async () => {
  const options = { dedup: true } as Options
  await expect(parse('Headline', options)).rejects.toThrow(
    'options: there is no "dedup"; use encoding, script, sourceScript',
  )
})

test('the same options are settled once, others and lists that may have changed anew', () => {
  expect(resolve({ script: 'hans' })).toBe(resolve({ script: 'hans' }))
  expect(resolve({ script: 'hans', ambiguities: true }).ambiguities).toBe(true)
  expect(resolve({ script: 'hans' }).ambiguities).toBe(false)
  expect(resolve({ script: 'hant' }).script).toBe('hant')
  expect(resolve().script).toBe('keep')
  const keepWords = ['著作']
  expect(resolve({ keepWords }).keepWords).toEqual(['著作'])
  keepWords.push('乾坤')
  expect(resolve({ keepWords }).keepWords).toEqual(['著作', '乾坤'])
})

describe('docs/api.md', () => {
  const rows = Object.entries(optionTypes).map(([name, { default: standard, doc, choices }]) => {
    const shown =
      Array.isArray(standard) && standard.length > 0 ? `\`${name}\`` : `\`${JSON.stringify(standard)}\``
    const words = choices ? `: ${choices.map((it) => `\`${it}\``).join(', ')}` : ''
    return `| \`${name}\` | ${shown} | ${doc}${words} |`
  })
  const table = ['| option | default | what it does |', '|---|---|---|', ...rows].join('\n')

  test('holds the table of options (`npm run docs` writes it)', () => {
    const page = readFileSync('docs/api.md', 'utf8')
    const written = page.replace(/(?<=<!-- options -->\n)[\s\S]*?(?=<!-- \/options -->)/, `${table}\n`)
    if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync('docs/api.md', written)
    expect(readFileSync('docs/api.md', 'utf8')).toBe(written)
  })
})
