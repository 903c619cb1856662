/** The docs tell the truth: the files they name exist, and their tables hold what the code holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noticeTypes } from '../src/index.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'))
const PATH = /`((?:src|test|docs|bin|examples|bench|scripts)\/[\w./-]*)`/g
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8')
  const folder = page.includes('/') ? `${page.split('/')[0]}/` : ''

  test('names only files that exist', () => {
    const named = [...text.matchAll(PATH)].map(([, path]) => path!)
    const linked = [...text.matchAll(LINK)].map(([, path]) => `${folder}${path}`)
    expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([])
  })

  test('names no folder of one machine', () => {
    expect(text).not.toMatch(/(?:^|[\s`(])\/(?:work|tmp|home|root|Users)\//m)
  })
})

test('docs/notices.md lists every notice, with its severity', () => {
  const rows = [...readFileSync('docs/notices.md', 'utf8').matchAll(/^\| `([\w-]+)` +\| (\w+) +\|/gm)].map(
    ([, code, severity]) => [code, severity],
  )
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(noticeTypes).map(([code, { severity }]) => [code, severity])),
  )
})
