/** docs/api.md names everything that is exported, and what it says of it holds. */
import { readFileSync } from 'node:fs'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import * as core from '../../src/index.ts'
import * as plugin from '../../src/plugin.ts'

const page = readFileSync('docs/api.md', 'utf8')
const scope: Record<string, unknown> = { ...core, ...plugin, rehypeParse, unified }
const run = (code: string) =>
  new Function(...Object.keys(scope), `return (async () => (${code}))()`)(...Object.values(scope))

const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block]) => [...block!.matchAll(/^(.+?) \/\/ => (.+)$/gm)])
  .map(([, expression, value]) => [expression!, value!] as const)

test('there are examples', () => expect(examples.length).toBeGreaterThan(20))

test.each(examples)('%s', async (expression, value) => {
  expect(await run(expression)).toEqual(await run(value))
})

test('every value has a heading and an example', () => {
  const sections = page.split(/^### /m).slice(1)
  const shown = sections.flatMap((section) => {
    const [heading] = section.split('\n')
    return section.includes(' // => ') ? [...heading!.matchAll(/`(\w+)/g)].map(([, name]) => name!) : []
  })
  expect(shown.sort()).toEqual([...Object.keys(core), ...Object.keys(plugin)].sort())
})

test('every type stands in the table, and no other', () => {
  // What is listed without `type` in a list of values is a value.
  const index = readFileSync('src/core.ts', 'utf8').replace(/^export \{\n[^}]*/gm, (list) =>
    list.replace(/^ {2}\w+,$/gm, ''),
  )
  const exported = [...index.matchAll(/\btype (\w+)|^ {2}(\w+),$/gm)].flatMap(
    ([, one, other]) => one ?? other ?? [],
  )
  const table = page.slice(page.indexOf('## Types'))
  const named = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  )
  expect(named.sort()).toEqual(exported.sort())
})

test('every error code stands in the table', () => {
  const source = readFileSync('src/errors.ts', 'utf8')
  const codes = [...source.matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, code]) => code!)
  const rows = page.slice(page.indexOf('| code |'), page.indexOf('## Types'))
  expect(codes.filter((code) => !rows.includes(`\`${code}\``))).toEqual([])
})
