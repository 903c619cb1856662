/** What is written is read as the same by others: front matter by PyYAML, ruamel.yaml, js-yaml and yaml, Markdown by
 * CommonMark and GFM. The two readers in Python are asked where they are installed. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { parse as readYaml } from 'yaml'
import { parse } from '../../src/index.ts'
import { frontMatter } from '../../src/output/front-matter.ts'
import { body } from '../../src/output/markdown-body.ts'
import type { Article } from '../../src/types.ts'

const READ = `
import sys, json
def read(text):
  MODULE
sys.stdout.write(json.dumps([read(it) for it in json.load(sys.stdin)], default=lambda it: {'date': str(it)}))
`
const MODULES = {
  PyYAML: 'import yaml; return yaml.safe_load(text)',
  'ruamel.yaml': "import ruamel.yaml; return ruamel.yaml.YAML(typ='safe', pure=True).load(text)",
}

/** What a reader in Python makes of texts; null where it is not installed. */
function inPython(module: string, texts: readonly string[]): unknown[] | null {
  try {
    const options = {
      input: JSON.stringify(texts),
      stdio: ['pipe', 'pipe', 'ignore'] as ('pipe' | 'ignore')[],
      maxBuffer: 2 ** 28,
    }
    return JSON.parse(execFileSync('python3', ['-c', READ.replace('MODULE', module)], options).toString())
  } catch {
    return null
  }
}

const bare = await parse('', { report: false })
const written = (fields: Partial<Article>) =>
  frontMatter({ ...bare, language: null, script: null, ...fields }).slice(4, -4)

const HARD = [
  '\t',
  '\u0000',
  '\u001b',
  '\u0085',
  '\u0090',
  '\u009b',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '\ue000',
  '\r',
  '\n',
  '\f',
  ' ',
  '  ',
  '=',
  '<<',
  '<',
  '~',
  'null',
  'yes',
  'n',
  'on',
  '-',
  '- a',
  '? a',
  ': ',
  ' #',
  '#',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '%',
  '@',
  '`',
  '"',
  "'",
  '\\',
  '{',
  '[',
  ']',
  '}',
  ',',
  '---',
  '...',
  '0x1f',
  '0o17',
  '017',
  '1_000',
  '1:30',
  '1e3',
  '.5',
  '.inf',
  '.nan',
  '2015-12-16',
  '2015-12-16T10:00:00Z',
  '12345678901234567890',
  '1e400',
  'a: b',
  'a',
  '新',
  'é',
  '👩‍🚀',
]
const value = fc.oneof(
  fc.constantFrom(...HARD),
  fc
    .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 6,
    })
    .map((it) => it.join('')),
)
const samples = fc
  .sample(fc.record({ id: value, title: value, authors: fc.array(value, { minLength: 1, maxLength: 3 }) }), {
    seed: 14,
    numRuns: 1500,
  })
  .concat(HARD.map((it) => ({ id: it, title: it, authors: [it] })))
const texts = samples.map((it) => written(it))

test.each(Object.entries(MODULES))('%s reads the values that were written', (name, module) => {
  const [ready] = inPython(module, ['a: 1']) ?? []
  if (ready === undefined) return console.warn(`SKIPPED: ${name} is not installed`)
  expect(inPython(module, texts)).toEqual(samples)
})

test('js-yaml and yaml read the values that were written', () => {
  expect(texts.map((it) => load(it))).toEqual(samples)
  expect(texts.map((it) => readYaml(it, { version: '1.1' }))).toEqual(samples)
  expect(texts.map((it) => readYaml(it, { version: '1.2' }))).toEqual(samples)
})

/** The text that a reader of Markdown shows: no elements but paragraphs. */
function shown(markdown: string): { text: string; elements: string[] } {
  const html = micromark(markdown, { extensions: [gfm({ singleTilde: true })], htmlExtensions: [gfmHtml()] })
  const elements = [...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name!).filter((it) => it !== 'p')
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, it: 'amp') => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[it])
  return { text: text.trim(), elements }
}

const SIGNS = [
  '*',
  '_',
  '~',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '<b>',
  '<1a@b.com>',
  '<a@b',
  '#',
  '+ ',
  '- ',
  '1. ',
  '|',
  '\\',
  '&amp;',
  '&',
  'a',
  'b',
  '1',
  '=',
  ' ',
  '^',
  ':',
  '{',
  '$',
  '新',
  '“',
  '[^1]',
  '[x] ',
  '---',
]
const line = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((it) => it.join('').replace(/\s+/g, ' ').trim())

describe('Markdown', () => {
  const paragraph = (text: string) =>
    body([{ heading: null, level: null, blocks: [{ type: 'paragraph', text }] }])
  test.each([
    '<1a@b.com>',
    'a ~x~ b',
    '3~5元，6~8元',
    '~~gone~~',
    '<b>x</b>',
    '1 < 2',
    'a <= b',
    '[^1]: x',
    '- [ ] a',
  ])('%s is text', (text) => {
    const read = shown(paragraph(text))
    // GFM makes links of bare addresses, whatever stands around them.
    expect({ ...read, elements: read.elements.filter((it) => it !== 'a') }).toEqual({ text, elements: [] })
  })
  test('any signs are text', () => {
    fc.assert(
      fc.property(
        line.filter((it) => it !== '' && !/@b/.test(it)),
        (text) => {
          expect(shown(paragraph(text))).toEqual({ text, elements: [] })
        },
      ),
      { seed: 14, numRuns: 2000 },
    )
  })
})
