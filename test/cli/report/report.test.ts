/** `--report`: one page about a run. It is read by parse5, and its script runs over as much of a document as it uses. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { ARTICLE, run, runChild, temporaryFolder } from '../harness.ts'
import { type Document, type Element, toDocument } from './dom.ts'

const STORM = `Storm </script><script>alert(1)</script> breaks harbour wall
Source: Harbour Post  2024-03-05 09:30  Author: Ann Reed

The wall of the old harbour broke on Monday night, and the fishermen\u0001 moved their boats up the river.

The city will mend it in spring, it said, and the ferry will run from the new quay until then.
`
const folder = temporaryFolder({
  'a.txt': ARTICLE,
  'b.txt': STORM,
  'c.txt': '',
  'd.html':
    '<html><nav><a href="/">Home</a> <a href="/news">News</a></nav><h1>Bridge</h1><p>The bridge over the old harbour reopened on Monday after two years of repairs, the city said.</p></html>',
})
const page = join(folder, 'report.html')

async function reportOf(argv: readonly string[]): Promise<string> {
  const file = join(temporaryFolder(), 'report.html')
  await run([...argv, '--report', file])
  return readFileSync(file, 'utf8')
}

/** The page as it is once its script has run. */
function open(html: string): Document {
  const document = toDocument(html)
  const script = document.all('script').at(-1)!.textContent
  runInNewContext(script, {
    document,
    setTimeout: (act: () => void) => act(),
    clearTimeout: () => undefined,
    addEventListener: () => undefined,
  })
  return document
}

const shown = (document: Document): Element[] =>
  document
    .getElementById('list')!
    .all('ol')
    .flatMap(({ childNodes }) => childNodes.filter((it) => typeof it !== 'string')) as Element[]
const titles = (document: Document) => shown(document).map((it) => it.all('b')[0]!.textContent)
const html = await reportOf([folder, '--ndjson'])

describe('the page', () => {
  test('loads nothing and runs its own script alone', () => {
    const document = toDocument(html)
    expect(document.all('link').concat(document.all('img'), document.all('iframe'))).toEqual([])
    expect(html.match(/<script/g)).toHaveLength(2)
    const [data, script] = document.all('script')
    expect(data!.attributes.type).toBe('application/json')
    const policy = document.all('meta').find((it) => it.attributes['http-equiv'] !== undefined)!.attributes
      .content!
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script!.textContent)}; style-src ${hash(document.all('style')[0]!.textContent)}; base-uri 'none'; form-action 'none'`,
    )
    // What the policy forbids.
    expect(
      document
        .all('*')
        .flatMap((it) => Object.keys(it.attributes))
        .filter((it) => /^(?:style|on)/.test(it)),
    ).toEqual([])
  })

  test('shows the counts without a script', () => {
    const document = toDocument(html)
    const numbers = document.all('dd').map((it) => it.textContent)
    expect(numbers).toEqual(['4', '3', '1', '1'])
    const captions = document.all('caption').map((it) => it.textContent)
    expect(captions).toEqual([
      'Repairs by kind',
      'Missing fields',
      'Left out, by rule',
      'Repaired articles by source',
    ])
    expect(document.all('figcaption')[0]!.textContent).toMatch(/^Articles by month, 2024-03 to 2024-03/)
    const buttons = document.all('button').map((it) => it.attributes['data-filter'])
    expect(buttons).toContain('repair:control-character')
    expect(buttons).toContain('missing:date')
  })

  test('can be used with the keyboard and read aloud', () => {
    const document = open(html)
    for (const field of [...document.all('input'), ...document.all('select')])
      expect(document.all('label').some((it) => it.all('*').includes(field))).toBe(true)
    for (const row of shown(document)) expect(row.all('details')[0]!.all('summary')).toHaveLength(1)
    expect(document.getElementById('said')!.attributes.role).toBe('status')
    const search = document.getElementById('search')!
    document.dispatch('keydown', { key: '/' })
    expect(document.activeElement).toBe(search)
    search.value = 'nothing of the kind'
    search.dispatch('input')
    expect(shown(document)).toEqual([])
    document.dispatch('keydown', { key: 'Escape' })
    expect(shown(document)).toHaveLength(4)
    const style = document.all('style')[0]!.textContent
    expect(style).toMatch(/@media print/)
    expect(style).toMatch(/prefers-color-scheme: dark/)
    expect(style).toMatch(/:focus-visible/)
  })
})

describe('the list', () => {
  test('has each document in its place; markup in it is text', () => {
    expect(titles(open(html))).toEqual([
      'Harbour bridge reopens after repairs',
      'Storm </script><script>alert(1)</script> breaks harbour wall',
      join(folder, 'c.txt'),
      'Bridge',
    ])
  })

  test('is searched, also in the texts', () => {
    const document = open(html)
    const search = document.getElementById('search')!
    search.value = 'FISHERMEN'
    search.dispatch('input')
    expect(titles(document)).toHaveLength(1)
    expect(document.getElementById('said')!.textContent).toBe('1 of 4 documents')
  })

  test.each([
    ['is:failure', 1],
    ['is:finding', 1],
    ['repair:control-character', 1],
    ['missing:date', 2],
    ['source:Harbour Post', 1],
    ['', 4],
  ])('shows only %s', (value, count) => {
    const document = open(html)
    const filter = document.getElementById('filter')!
    filter.value = value
    expect(filter.value).toBe(value)
    filter.dispatch('change')
    expect(shown(document)).toHaveLength(count)
  })

  test('a count is a way to the documents behind it', () => {
    const document = open(html)
    const button = document.all('button').find((it) => it.dataset.filter === 'repair:control-character')!
    document.dispatch('click', { target: button })
    expect(titles(document)).toHaveLength(1)
    expect(document.getElementById('filter')!.value).toBe('repair:control-character')
  })

  test('a document that is opened shows what was kept, used and left out, and each repair', () => {
    const document = open(html)
    const [, storm, , bridge] = shown(document).map((it) => it.all('details')[0]!)
    for (const details of [storm!, bridge!]) details.dispatch('toggle')
    const fates = (details: Element) => details.all('p').map((it) => it.className.replace('block ', ''))
    expect(fates(storm!)).toEqual(['used', 'used', 'keep', 'keep'])
    expect(fates(bridge!)).toContain('drop')
    expect(storm!.all('del').map((it) => it.textContent)).toEqual(['\\u0001'])
    expect(
      bridge!.all('span').some((it) => it.className === 'why' && /navigation/.test(it.textContent)),
    ).toBe(true)
    // Once, however often it is closed and opened.
    storm!.dispatch('toggle')
    expect(storm!.all('p')).toHaveLength(4)
  })
})

test.each(['repair', 'check'])('%s has one too', async (command) => {
  const document = open(await reportOf([command, folder, '--ndjson']))
  expect(shown(document)).toHaveLength(4)
  expect(document.all('caption').map((it) => it.textContent)).toEqual(['Repairs by kind'])
})

test('it is the same in threads, and --no-report goes with it', async () => {
  const file = join(temporaryFolder(), 'report.html')
  const argv = [folder, '--ndjson', '--no-report', '--report', file]
  const { stdout } = await runChild([...argv, '--jobs', '2'])
  expect(JSON.parse(stdout.split('\n')[0]!)).not.toHaveProperty('report')
  const built = readFileSync(file, 'utf8')
  const dataOf = (page: string) => toDocument(page).all('script')[0]!.textContent
  expect(dataOf(built)).toBe(dataOf(html))
  // The script of the built command was compiled another way.
  expect(titles(open(built))).toEqual(titles(open(html)))
})

test.each(['json', 'markdown', 'html', 'text', 'csv', 'jsonld', 'ninjs'])(
  'what is written as %s is the same without it',
  async (format) => {
    const argv = ['-f', format, join(folder, 'd.html')]
    const plain = await run(argv)
    expect(await run([...argv, '--report', join(temporaryFolder(), 'report.html')])).toEqual(plain)
  },
)

test('a report among the inputs is none of them', async () => {
  const own = temporaryFolder({ 'a.txt': ARTICLE })
  for (let turn = 0; turn < 2; turn++) {
    const { stdout } = await run([own, '--ndjson', '--report', join(own, 'report.html')])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('a run that goes on has the counts of what was done before', async () => {
  const [out, file] = [temporaryFolder(), join(temporaryFolder(), 'report.html')]
  await run([folder, '--out-dir', out])
  await run([folder, '--out-dir', out, '--resume', '--report', file])
  const document = open(readFileSync(file, 'utf8'))
  expect(shown(document)).toHaveLength(4)
  expect(shown(document)[0]!.all('span')[0]!.textContent).toMatch(/done by an earlier run/)
})

test('a folder that is not there is an error, and a run that ends early leaves the file as it was', async () => {
  const { status, stderr } = await run([folder, '--ndjson', '--report', join(folder, 'gone', 'report.html')])
  expect(status).toBe(2)
  expect(stderr).toContain('there is no such folder; create it first')
  expect(existsSync(page)).toBe(false)
  writeFileSync(page, 'before')
  await run([folder, '--ndjson', '-o', join(folder, 'gone', 'x.ndjson'), '--report', page])
  expect(readFileSync(page, 'utf8')).toBe('before')
})
