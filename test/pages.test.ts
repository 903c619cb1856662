/** Each pair in test/pages: `NAME.html` or `NAME.txt`, and `NAME.json` with what is expected of it. Each is small and stands
 * around one structure: `npm run mutate` shows which weights and rules it holds. `UPDATE=1 npx vitest run test/pages.test.ts`
 * writes what is missing or changed, to be read before it is committed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Options, parse } from '../src/index.ts'
import { type View, viewOf } from './pages.ts'

const ROOT = 'test/pages'
const update = process.env.UPDATE === '1' && !process.env.CI
const names = readdirSync(ROOT).filter((name) => !name.endsWith('.json'))

interface Expected extends View {
  /** What the page is about. */
  about: string
  options?: Options
}

test('there are pages and dumps', () => {
  expect(names.filter((name) => name.endsWith('.html')).length).toBeGreaterThan(40)
  expect(names.filter((name) => name.endsWith('.txt')).length).toBeGreaterThan(15)
})

describe.each(names)('%s', (name) => {
  test('is read as expected', async () => {
    const file = `${ROOT}/${name.replace(/\.\w+$/, '.json')}`
    expect(existsSync(file), `${file} is missing`).toBe(true)
    const { about, options, ...expected } = JSON.parse(readFileSync(file, 'utf8')) as Expected
    const kind = name.endsWith('.html') ? 'html' : 'text'
    const content = readFileSync(`${ROOT}/${name}`, 'utf8')
    const view = viewOf(await parse({ content, kind }, { ...options, explain: true }))
    if (update)
      writeFileSync(file, `${JSON.stringify({ about, ...(options && { options }), ...view }, null, 2)}\n`)
    else expect(view).toEqual(expected)
  })
})
