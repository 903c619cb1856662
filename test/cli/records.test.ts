import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/index.ts'
import { ARTICLE, run } from './harness.ts'

const argv = ['--from', 'ndjson', '--ndjson']
const answer = async (lines: string | Uint8Array, ...more: string[]) => {
  const ran = await run([...more, ...argv], { stdin: lines })
  return {
    ...ran,
    records: ran.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  }
}
const record = (members: object) => `${JSON.stringify(members)}\n`

test('one line out for each line in, in the same order, whatever the lines are', async () => {
  const deep = `<div>`.repeat(100_000)
  const lines = [
    record({ id: 'good', text: ARTICLE }),
    '{"id": "cut", "text": "…\n',
    '\n',
    '[1]\n',
    record({ id: 'none' }),
    record({ id: 'both', text: 'x', html: 'y' }),
    record({ id: 'base64', bytes: '***' }),
    record({ id: 7, text: ARTICLE }),
    record({ id: 'surrogate', text: `\ud800 ${ARTICLE}` }),
    record({ id: 'separator', text: ARTICLE.replace(' ', '\u2028') }),
    '{"id": "raw-cr", "text": "a\rb"}\r\n',
    record({ id: 'deep', html: deep }),
    `${'['.repeat(100_000)}\n`,
    record({ id: 'empty', text: '' }),
    record({ id: 'bytes', bytes: Buffer.from(ARTICLE).toString('base64'), contentType: 'text/plain' }),
    record({
      id: 'html',
      html: '<h1>Bridge</h1><p>The bridge reopened on Monday.</p>',
      url: 'https://x.example/1',
    }),
    JSON.stringify({ id: 'last without an end', text: ARTICLE }),
  ]
  const { status, stderr, records } = await answer(lines.join(''))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(records.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
    ['good', null],
    ['cut', 'bad-record'],
    [null, 'bad-record'],
    [null, 'bad-record'],
    ['none', 'bad-record'],
    ['both', 'bad-record'],
    ['base64', 'bad-record'],
    ['7', null],
    ['surrogate', null],
    ['separator', null],
    ['raw-cr', 'bad-record'],
    ['deep', expect.toBeOneOf(['no-article', 'internal'])],
    [null, 'bad-record'],
    ['empty', 'no-article'],
    ['bytes', null],
    ['html', null],
    ['last without an end', null],
  ])
})

test('a line over the limit is answered without being held, the next one as ever', async () => {
  const { records } = await answer(
    record({ id: 'large', text: 'x'.repeat(3_000_000) }) + record({ id: 'next', text: ARTICLE }),
    '--max-bytes',
    '1M',
  )
  expect(records.map(({ id, error }) => [id, error?.code])).toEqual([
    ['large', 'too-large'],
    ['next', undefined],
  ])
})

test('a line that is not UTF-8 is not guessed at', async () => {
  const line = Buffer.concat([
    Buffer.from('{"id":"gbk","text":"'),
    Buffer.from([0xd6, 0xd0]),
    Buffer.from('"}\n'),
  ])
  const { records } = await answer(line)
  expect(records).toEqual([
    { id: 'gbk', error: { code: 'bad-record', message: expect.stringContaining('not UTF-8') } },
  ])
})

test('a record brings its own options along; a bad one is its own error', async () => {
  const { records } = await answer(
    record({ id: 'a', text: ARTICLE, referenceDate: 'soon' }) +
      record({ id: 'b', text: ARTICLE, sourceScript: 'hans' }),
  )
  expect(records[0].error).toMatchObject({
    code: 'bad-record',
    message: expect.stringContaining('referenceDate'),
  })
  expect(records[1].title).toBe('Harbour bridge reopens after repairs')
})

test('repair and check have their own records', async () => {
  const line = record({ id: 'a', text: 'x\u0001y' })
  expect((await answer(line, 'repair')).records).toEqual([
    { id: 'a', text: 'xy', report: expect.any(Object) },
  ])
  const checked = await answer(line, 'check')
  expect(checked.records).toEqual([{ id: 'a', report: expect.any(Object) }])
  expect(checked.status).toBe(1)
})

test('records are told by content and stay NDJSON with --json', async () => {
  const lines = record({ id: 'a', text: ARTICLE }) + record({ id: 'b', text: ARTICLE })
  const { stdout } = await run(['--json'], { stdin: lines })
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it).id),
  ).toEqual(['a', 'b'])
})

test('--fail-on error counts records that failed', async () => {
  expect((await answer('{\n', '--fail-on', 'error')).status).toBe(1)
})

describe('a page without an article answers with what it states', () => {
  const head =
    '<title>Sign in | The Vale Post</title><meta property="og:site_name" content="The Vale Post"><meta name="description" content="News of the vale."><meta name="pubdate" content="2024-03-05">'
  const form = `<html lang="en"><head>${head}</head><body><form><input name="q"></form></body></html>`
  const fields = {
    site: 'The Vale Post',
    title: 'Sign in',
    date: '2024-03-05',
    description: 'News of the vale.',
    language: 'en',
  }

  test('a record', async () => {
    const { records, status } = await answer(record({ id: 'a', html: form }))
    expect(records).toEqual([{ id: 'a', error: { code: 'no-article', message: expect.any(String), fields } }])
    expect(status).toBe(0)
    const { $defs } = (await schema()) as { $defs: { Failure: object } }
    const check = new Ajv2020().compile($defs.Failure)
    expect([check(records[0]), check.errors]).toEqual([true, null])
    expect(check({ ...records[0], error: { code: 'x' } })).toBe(false)
  })

  test('one input', async () => {
    const { stdout, status } = await run(['--json', '--from', 'html'], { stdin: form })
    expect(JSON.parse(stdout).error.fields).toEqual(fields)
    expect(stdout).toContain('\n  "error": {\n')
    expect(status).toBe(3)
  })

  describe('a list of articles gives no day and no author of a card', () => {
    const card = (day: string, at: number) =>
      `<div class="teaser"><h2><a href="/n/${at}">Harbour story number ${at} about ships</a></h2><p class="meta"><time datetime="2024-03-0${at}">${day}</time> by Anna Berg</p></div>`
    const days = ['1 March 2024', '2 March 2024', '3 March 2024']
    test.each([
      ['teasers', days.map((day, at) => card(day, at + 1)).join('')],
      [
        'two teasers',
        days
          .slice(1)
          .map((day, at) => card(day, at + 1))
          .join(''),
      ],
      [
        'articles',
        days
          .map(
            (day) =>
              `<article><time>${day}</time><h3><a href="/1">Harbour story of ${day}</a></h3></article>`,
          )
          .join(''),
      ],
    ])('%s', async (_, cards) => {
      const html = `<html lang="en"><head>${head.replace('<meta name="pubdate" content="2024-03-05">', '')}</head><body><h1>Local news</h1>${cards}</body></html>`
      const { records } = await answer(record({ id: 'a', html }))
      const { date: __, ...others } = fields
      expect(records[0].error.fields).toEqual({ ...others, title: 'Local news' })
    })

    test('a page with a day of its own', async () => {
      const html = `<html lang="en"><head><title>Harbour in pictures</title></head><body><h1>Harbour in pictures</h1><p>By Anna Berg</p><p>5 March 2024</p></body></html>`
      const { records } = await answer(record({ id: 'a', html }))
      expect(records[0].error.fields).toMatchObject({ date: '2024-03-05', authors: ['Anna Berg'] })
    })
  })

  test.each([
    ['a page that states nothing', { html: '<div></div>' }, undefined],
    ['a text', { text: '' }, undefined],
  ])('%s has no fields', async (_, document, wanted) => {
    const { records } = await answer(record({ id: 'a', ...document }))
    expect(records[0].error).toMatchObject({ code: 'no-article' })
    expect(records[0].error.fields).toBe(wanted)
  })

  test('a page whose text a script brings in is an article', async () => {
    const text = 'The bridge reopened on Monday, and the first carts crossed it before noon. '.repeat(2)
    const script = `<script type="application/json">${JSON.stringify({ body: `<p>${text}</p>`.repeat(12) })}</script>`
    const { records } = await answer(record({ id: 'a', html: form.replace('</form>', `</form>${script}`) }))
    expect(records[0]).toMatchObject({ title: 'Sign in', sections: [] })
  })

  test('a headline alone in a text is an article', async () => {
    const { records } = await answer(
      record({ id: 'a', text: 'Harbour bridge reopens\nSource: The Vale Post\n' }),
    )
    expect(records[0]).toMatchObject({ title: 'Harbour bridge reopens', sections: [] })
  })
})
