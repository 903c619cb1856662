/** Runs the `@example` of every docstring: a line `expression // => value` must hold. */
import { readdirSync, readFileSync } from 'node:fs'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import * as core from '../src/index.ts'

const EXAMPLE = /@example\s*\n((?:\s*\*.*\n)*?)\s*\*(?:\/| @)/g
const LINE = /^\s*\* (?<expression>.+?) \/\/ => (?<value>.+)$/gm

const examples = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.data.ts') && !file.startsWith('cli/'))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(EXAMPLE)].flatMap(([, block]) =>
      [...`${block}`.matchAll(LINE)].map(({ groups }) => ({
        file,
        expression: groups!.expression!,
        value: groups!.value!,
      })),
    ),
  )

test('there are examples to run', () => expect(examples.length).toBeGreaterThan(5))

test.each(examples)('$file: $expression', async ({ file, expression, value }) => {
  const scope = { ...core, rehypeParse, unified, ...(await import(`../src/${file}`)) }
  const run = (code: string) =>
    new Function(...Object.keys(scope), `return (async () => (${code}))()`)(...Object.values(scope))
  expect(await run(expression)).toEqual(await run(value))
})
