import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Article, stringify } from '../../src/index.ts'
import { empty, full } from './article.ts'

/** RFC 3339, and RFC 3986 with its signs. */
const FORMATS = {
  'date-time':
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
  uri: /^[a-z][a-z0-9+.-]*:(?:%[0-9a-f]{2}|[a-z0-9._~:/?#[\]@!$&'()*+,;=-])+$/i,
}
const ajv = new Ajv2020({ strict: false, formats: FORMATS })
const validate = ajv.compile(JSON.parse(readFileSync('test/output/ninjs.schema.json', 'utf8')))
const faults = (value: unknown) =>
  validate(value) ? [] : validate.errors!.map((it) => `${it.instancePath} ${it.message}`)
const read = async (article: Article) => JSON.parse(await stringify(article, 'ninjs'))

test('it is valid, and the schema can say no', async () => {
  expect(faults(await read(full))).toEqual([])
  expect(faults(await read(empty))).toEqual([])
  expect(faults({ ...(await read(full)), views: 3 })).not.toEqual([])
  expect(faults({ ...(await read(full)), firstCreated: '2024-03-05' })).not.toEqual([])
  expect(faults({ type: 'text' })).not.toEqual([])
})

test('every field of the article has its place', async () => {
  const ninjs = await read(full)
  expect(ninjs).toMatchObject({
    uri: full.url,
    type: 'text',
    standard: { name: 'ninjs', version: '3.1' },
    representationType: 'full',
    firstCreated: '2024-03-05T09:30:00+08:00',
    language: 'zh-Hans',
    title: full.title,
    headlines: [
      { role: 'main', value: full.title },
      { role: 'subtitle', value: full.subtitle },
    ],
    by: 'Mary Smith, 何向晚',
    people: [
      { name: 'Mary Smith', rel: 'author' },
      { name: '何向晚', rel: 'author' },
      { name: 'Ed Itor', rel: 'editor' },
      { name: 'Pho Tographer', rel: 'photographer' },
    ],
    infoSources: [
      { name: 'The Agency', role: 'source' },
      { name: 'Harbour Post', role: 'publisher' },
    ],
    located: 'Harbour Town',
    subjects: [
      { name: 'Town', rel: 'category' },
      { name: 'ferry', rel: 'keyword' },
      { name: 'harbour & port', rel: 'keyword' },
    ],
    altIds: [{ role: 'id', value: 'a1' }],
  })
  // A day is no instant.
  expect(ninjs).not.toHaveProperty('versionCreated')
  expect(ninjs.descriptions).toEqual([
    { role: 'summary', value: full.description },
    { role: 'updated', value: '2024-03-06' },
  ])
  expect(ninjs.associations.map(({ uri }: { uri: string }) => uri)).toEqual([
    'https://harbour.example/ferry.jpg',
    'https://harbour.example/b.jpg',
  ])
  expect(ninjs.bodies.map(({ contentType }: { contentType: string }) => contentType)).toEqual([
    'text/html',
    'text/plain',
  ])
})

test('without an address the name is made of the id, else of the content', async () => {
  expect((await read({ ...full, url: null })).uri).toBe('urn:newsparse:id:a1')
  expect((await read({ ...full, url: 'ferry.html', id: '港 口' })).uri).toBe(
    'urn:newsparse:id:%E6%B8%AF%20%E5%8F%A3',
  )
  const { uri } = await read({ ...full, url: null, id: null })
  expect(uri).toMatch(/^urn:newsparse:sha256:[0-9a-f]{64}$/)
  expect((await read({ ...full, url: null, id: null, title: 'Other' })).uri).not.toBe(uri)
})

test('an article that a paywall cut is partial', async () => {
  const { sections, ...rest } = full
  const report = {
    notices: [{ code: 'cut-by-paywall', message: '', line: null, count: null }],
  } as unknown as NonNullable<Article['report']>
  expect((await read({ ...rest, sections, report })).representationType).toBe('partial')
})

test('valid whatever addresses, ids and dates hold', async () => {
  const odd = fc.constantFrom(
    '',
    ' ',
    'https://a.example/ä b',
    'http://[',
    'https://a.example/%zz',
    '\ud800',
    'mailto:a@b',
    '2024',
    '2024-03-05T09:30',
  )
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, async (url, id, date) => {
      const image = { type: 'image', text: '', src: url, alt: null, credit: null } as const
      const sections = [{ heading: null, level: null, blocks: [image] }]
      expect(faults(await read({ ...full, url, id, date, image: url, sections }))).toEqual([])
    }),
  )
})
