/** A thing of a registry is a file and a line. What is left half done turns red here: the file without its line, the line
 * without a case of its own, or without a word in the docs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TAGS } from '../scripts/tables/dates.js'
import { flags } from '../src/cli/flags/index.ts'
import { allRules } from '../src/extract/rules/index.ts'
import { formats, languages, optionTypes, repairs } from '../src/index.ts'
import { containers, extensions } from '../src/input/index.ts'

const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
const textOf = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n')
const docs = textOf(namesIn('docs').filter((name) => name.endsWith('.md')))
const tests = textOf(namesIn('test').filter((name) => /\.(?:json|ts)$/.test(name)))

/** What the files of a folder export that has these members, alone or in a record (`wordRules`). */
async function exportedFrom(folder: string, ...members: string[]): Promise<unknown[]> {
  const files = namesIn(folder).filter((name) => name.endsWith('.ts') && !/\bindex\.ts$/.test(name))
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(resolve(name))))
  const found = modules.flatMap((it) => Object.values(it))
  const inside = found.flatMap((it) => (typeof it === 'object' && it !== null ? Object.values(it) : []))
  return [...found, ...inside].filter(
    (it) => typeof it === 'object' && it !== null && members.every((member) => member in it),
  )
}

const registries: [string, string, string[], readonly object[]][] = [
  ['rules', 'src/extract/rules', ['id', 'reason', 'doc', 'applies'], allRules],
  ['repairs', 'src/repair', ['kind', 'scope', 'find'], repairs],
  ['formats', 'src/output', ['name', 'extension', 'stringify'], formats],
  ['containers', 'src/input', ['name', 'extensions', 'looksLike', 'read'], containers],
]

test.each(registries)('each of the %s that has a file has its line', async (_, folder, members, registry) => {
  const written = await exportedFrom(folder, ...members)
  expect(written.length).toBeGreaterThanOrEqual(2)
  expect(written.filter((it) => !registry.includes(it as object))).toEqual([])
})

describe('languages', () => {
  test('each that has a file has its line', () => {
    expect(languages.map(({ tag }) => tag).sort()).toEqual(TAGS)
  })

  const lines: { lang: string }[] = JSON.parse(readFileSync('test/cases/header-words.json', 'utf8'))
  const tables = readdirSync('test/cases/header').map((name) => name.replace(/[-.].*/, ''))
  const cased = new Set([...lines.map(({ lang }) => lang), ...tables])
  test.each(languages.map(({ tag }) => [tag]))('%s has a header line of its own', (tag) => {
    expect([...cased]).toContain(tag)
  })

  /** `Words: Jane Doe` before a name, `900 words` after a number. */
  const APART = new Set(['words'])
  test.each(languages.map((it) => [it.tag, it] as const))('a label of %s says one thing', (_, { labels }) => {
    const fieldsOf = new Map<string, Set<string>>()
    for (const [field, words] of Object.entries(labels))
      for (const word of words.map((it) => it.toLowerCase()))
        fieldsOf.set(word, (fieldsOf.get(word) ?? new Set()).add(field))
    const several = [...fieldsOf].filter(([word, fields]) => fields.size > 1 && !APART.has(word))
    expect(several.map(([word, fields]) => [word, ...fields])).toEqual([])
  })

  test('the docs say how many there are', () => {
    for (const page of ['docs/extraction.md', 'docs/header.md'])
      expect(readFileSync(page, 'utf8')).toContain(`${languages.length} languages`)
  })
})

const isTested = (pattern: string) => new RegExp(pattern).test(tests)
const isDocumented = (name: string) => docs.includes(`\`${name}\``)

test.each(repairs.map(({ kind }) => [kind]))('the repair %s has a case and stands in the docs', (kind) => {
  expect({
    tested: isTested(`"kind": *"${kind}"|kind: '${kind}'`) || existsSync(`test/cases/repair/${kind}.json`),
    documented: isDocumented(kind),
  }).toEqual({
    tested: true,
    documented: true,
  })
})

test.each(allRules.map(({ id }) => [id]))('the rule %s is at work in a case', (id) => {
  // What a caption does is seen in its picture, not by its id: it has a page of its name.
  expect(isTested(`by ${id}(?![\\w-])|["']${id}["']`) || existsSync(`test/pages/${id}.html`)).toBe(true)
})

test.each(formats.map(({ name }) => [name]))('the format %s has a test and stands in the docs', (name) => {
  expect({
    tested: isTested(`(?:stringify\\(.{1,80}|-f', )'${name}'`),
    documented: isDocumented(name),
  }).toEqual({
    tested: true,
    documented: true,
  })
})

test.each(containers.map((it) => [it.name, it] as const))('the container %s can be asked for', (name, it) => {
  const choices = flags.find(({ key }) => key === 'from')!.choices!('parse')
  if (it.records) expect(choices).toContain(name)
  expect(it.extensions.filter((one) => !docs.includes(`\`.${one}\``))).toEqual([])
  expect(it.extensions.filter((one) => !extensions.includes(one))).toEqual([])
})

test('each key of what can be asked for has a flag', () => {
  const table = /export interface Asked \{\n([\s\S]*?)\n\}/.exec(
    readFileSync('src/cli/flags/flag.ts', 'utf8'),
  )![1]!
  const keys = [...table.matchAll(/^ {2}(\w+)\?:/gm)].map(([, key]) => key)
  expect(flags.map(({ key }) => key).sort()).toEqual(keys.sort())
})

test('each flag is read by what it is for: none is taken and forgotten', () => {
  const readers = textOf(namesIn('src/cli').filter((name) => name.endsWith('.ts') && !/\/flags\//.test(name)))
  const unread = flags.filter(({ key }) => !(key in optionTypes) && !new RegExp(`\\b${key}\\b`).test(readers))
  expect(unread.map(({ long }) => long)).toEqual([])
})
