import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from '../../src/index.ts'
import { empty, full } from './article.ts'

type Value = string | number | boolean | Thing | Value[]
interface Thing {
  '@type'?: string
  [property: string]: Value | undefined
}

/** What schema.org says of what we use: the class above each, and what each property of a class may hold. */
const CLASSES: Readonly<Record<string, string | null>> = {
  NewsArticle: 'Article',
  Article: 'CreativeWork',
  CreativeWork: 'Thing',
  Person: 'Thing',
  Organization: 'Thing',
  InteractionCounter: 'Thing',
  ReadAction: 'Action',
  Action: 'Thing',
  Thing: null,
}
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Thing: {
    name: ['Text'],
    description: ['Text', 'TextObject'],
    url: ['URL'],
    image: ['ImageObject', 'URL'],
    mainEntityOfPage: ['CreativeWork', 'URL'],
  },
  CreativeWork: {
    headline: ['Text'],
    alternativeHeadline: ['Text'],
    datePublished: ['Date', 'DateTime'],
    dateModified: ['Date', 'DateTime'],
    inLanguage: ['Language', 'Text'],
    author: ['Organization', 'Person'],
    editor: ['Person'],
    contributor: ['Organization', 'Person'],
    publisher: ['Organization', 'Person'],
    sourceOrganization: ['Organization'],
    keywords: ['DefinedTerm', 'Text', 'URL'],
    isAccessibleForFree: ['Boolean'],
    commentCount: ['Integer'],
    interactionStatistic: ['InteractionCounter'],
  },
  Article: { articleBody: ['Text'], articleSection: ['Text'] },
  NewsArticle: { dateline: ['Text'] },
  InteractionCounter: { interactionType: ['Action'], userInteractionCount: ['Integer'] },
}

const isA = (type: string, range: string): boolean =>
  type === range || (CLASSES[type] != null && isA(CLASSES[type], range))

const rangesOf = (type: string, property: string): readonly string[] | null =>
  PROPERTIES[type]?.[property] ?? (CLASSES[type] ? rangesOf(CLASSES[type], property) : null)

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/

function fits(value: Value, ranges: readonly string[]): boolean {
  if (typeof value === 'string')
    return ranges.some((range) =>
      range === 'Text'
        ? true
        : range === 'URL'
          ? URL.canParse(value, 'https://base.example')
          : range === 'Date'
            ? DATE.test(value)
            : range === 'DateTime' && TIME.test(value),
    )
  if (typeof value === 'boolean') return ranges.includes('Boolean')
  if (typeof value === 'number') return ranges.includes('Integer') && Number.isInteger(value)
  const type = (value as Thing)['@type']
  return (
    type !== undefined && ranges.some((range) => isA(type, range)) && faultsOf(value as Thing).length === 0
  )
}

/** Properties that a type does not have, and values that a property may not hold. */
function faultsOf(thing: Thing): string[] {
  const type = thing['@type'] ?? '?'
  if (!(type in CLASSES)) return [`no class ${type}`]
  return Object.entries(thing).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const ranges = rangesOf(type, property)
    if (ranges === null) return [`${type} has no ${property}`]
    return [value!].flat().every((one) => fits(one as Value, ranges))
      ? []
      : [`${property} holds ${JSON.stringify(value)}`]
  })
}

const read = async (article: typeof full) => JSON.parse(await stringify(article, 'jsonld')) as Thing

test('types and ranges are those of the vocabulary', async () => {
  expect(faultsOf(await read(full))).toEqual([])
  expect(faultsOf({ '@type': 'NewsArticle', author: 'Mary' })).toHaveLength(1)
  expect(faultsOf({ '@type': 'Person', headline: 'x' })).toHaveLength(1)
})

test('every field of the article has its place', async () => {
  expect(await read(full)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: full.url,
    headline: full.title,
    alternativeHeadline: full.subtitle,
    description: full.description,
    datePublished: '2024-03-05T09:30+08:00',
    dateModified: '2024-03-06',
    inLanguage: 'zh-Hans',
    author: [
      { '@type': 'Person', name: 'Mary Smith' },
      { '@type': 'Person', name: '何向晚' },
    ],
    editor: [{ name: 'Ed Itor' }],
    contributor: [{ name: 'Pho Tographer' }],
    publisher: { '@type': 'Organization', name: 'Harbour Post' },
    sourceOrganization: { name: 'The Agency' },
    dateline: 'Harbour Town',
    articleSection: 'Town',
    keywords: ['ferry', 'harbour & port'],
    image: full.image,
    isAccessibleForFree: false,
    commentCount: 3,
    interactionStatistic: { userInteractionCount: 12000 },
    articleBody: expect.stringMatching(/^The old ferry was sold & paid\.\n\n[\s\S]*if \(a < b\)/),
  })
})

test('what is unknown is left out, and a stated 0 is not', async () => {
  expect(await read(empty)).toEqual({ '@context': 'https://schema.org', '@type': 'NewsArticle' })
  expect(await read({ ...empty, comments: 0, access: 'free' })).toMatchObject({
    commentCount: 0,
    isAccessibleForFree: true,
  })
})

test('docs/fields.md says where each field stands', async () => {
  const page = readFileSync('docs/fields.md', 'utf8').split('## In other vocabularies')[1]!
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|'))
  const named = (cell: string) => [...cell.matchAll(/`([\w]+)`/g)].map(([, name]) => name!)
  const fields = rows.flatMap(([, field]) => named(field!))
  expect(fields.sort()).toEqual(
    Object.keys(full)
      .filter((key) => key !== 'schema')
      .sort(),
  )
  const thing = await read(full)
  const ninjs = JSON.parse(await stringify(full, 'ninjs'))
  const own = Object.keys(thing).filter((key) => !key.startsWith('@'))
  const told = rows.flatMap(([, , cell]) => named(cell!.replace(/\(.*?\)/g, '')))
  expect(told.sort()).toEqual(own.sort())
  const members = Object.keys(ninjs).filter(
    (key) => !['type', 'standard', 'representationType'].includes(key),
  )
  expect([...new Set(rows.flatMap(([, , , cell]) => named(cell!.replace(/\(.*?\)/g, ''))))].sort()).toEqual(
    [...members, 'versionCreated'].sort(),
  )
})
