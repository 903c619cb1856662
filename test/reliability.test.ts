/** `docs/reliability.md`: every promise has its test. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rows = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!fault )/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

test('the tables have rows of a fault, a promise and a test', () => {
  expect(rows.length).toBeGreaterThan(25)
  for (const row of rows) expect(row).toHaveLength(3)
})

test.each(rows)('%s: the promise has a test', (_, promise, named) => {
  const [, path, title] = /^`(test\/[\w./-]+)`: "([^"]+)"$/.exec(named!) ?? []
  expect({ promise, path, title }).toEqual({
    promise: expect.stringMatching(/./),
    path,
    title: expect.any(String),
  })
  expect(existsSync(path!), path).toBe(true)
  expect(readFileSync(path!, 'utf8')).toContain(title)
})
