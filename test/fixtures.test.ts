/** Each folder of test/fixtures: input.*, options.json?, expected.json, expected.md. `UPDATE=1 npm run unit` writes
 * what is missing or changed, to be read before it is committed; in CI a missing file is a failure. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Article, type Options, parse, stringify } from '../src/index.ts'
import { validate } from './validate.ts'

const ROOT = new URL('fixtures/', import.meta.url)
const update = process.env.UPDATE === '1' && !process.env.CI

async function article(folder: URL): Promise<Article> {
  const name = readdirSync(folder).find((file) => file.startsWith('input.'))!
  const optionsFile = new URL('options.json', folder)
  const options: Options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
  return parse({ content: new Uint8Array(readFileSync(new URL(name, folder))), name }, options)
}

function expectFile(file: URL, actual: string) {
  if (update) writeFileSync(file, actual)
  expect(existsSync(file), `${file.pathname} is missing`).toBe(true)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

describe.each(readdirSync(ROOT))('%s', (name) => {
  const folder = new URL(`${name}/`, ROOT)

  test('gives the expected article', async () => {
    const actual = await article(folder)
    await validate(actual)
    expectFile(new URL('expected.json', folder), await stringify(actual, 'json'))
  })

  test('gives the expected Markdown', async () => {
    expectFile(new URL('expected.md', folder), await stringify(await article(folder), 'markdown'))
  })
})
