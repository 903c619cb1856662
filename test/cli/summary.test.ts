import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawBar } from '../../src/cli/progress.ts'
import { createTally } from '../../src/cli/tally.ts'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

const folder = temporaryFolder({
  'a.txt': ARTICLE,
  'b.txt': ARTICLE.replace('harbour', 'har\u0001bour'),
  'c.txt': ' ',
})

test('--summary: what the run came to, as JSON', async () => {
  const path = join(temporaryFolder(), 'summary.json')
  await run([folder, join(folder, 'gone.txt'), '--json', '--summary', path])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    documents: 4,
    done: 2,
    written: 2,
    withoutArticle: 1,
    errors: 1,
    findings: 1,
    earlier: 0,
    repairs: { 'control-character': 1 },
    notices: {},
  })
})

test('--summary into a pipe is written there; the pipe stays what it is', async () => {
  const path = join(temporaryFolder(), 'pipe')
  spawnSync('mkfifo', [path])
  const read = readFile(path, 'utf8')
  await run([folder, '--json', '--summary', path])
  expect(lstatSync(path).isFIFO()).toBe(true)
  expect(JSON.parse(await read)).toMatchObject({ documents: 3 })
})

test('one line at the end in CI and on a terminal, none in a pipe', async () => {
  const line =
    'newsparse: 3 documents, 2 done, 1 without an article, 1 with findings, repaired: control-character ×1\n'
  expect((await run([folder, '--json'], { env: { CI: 'true' } })).stderr).toContain(line)
  expect((await run([folder, '--json', '--color', 'never'], { terminal: ['stderr'] })).stderr).toContain(line)
  expect((await run([folder, '--json'])).stderr).not.toContain('documents')
  expect((await run([folder, '--json', '--quiet'], { env: { CI: 'true' } })).stderr).not.toContain(
    'documents',
  )
})

test.each([
  [null, 12, '120  10.0/s'],
  [0.25, 12, '█████░░░░░░░░░░░░░░░ 25 %  120  10.0/s  0:36 left'],
  [0.001, 12, '░░░░░░░░░░░░░░░░░░░░ 0 %  120  10.0/s  3:19:48 left'],
  [1, 12, '████████████████████ 100 %  120  10.0/s  0:00 left'],
])('the bar at %j of all', (share, seconds, expected) => {
  expect(drawBar({ ...createTally(), documents: 120 }, seconds, share)).toBe(expected)
})

test('the bar says how many of all files are read, and how many records they held', () => {
  const draw = (documents: number, done: number) =>
    drawBar({ ...createTally(), documents }, 10, null, { done, all: 1075 })
  expect(draw(12, 12)).toBe('12 of 1,075  1.2/s')
  expect(draw(3400, 2)).toBe('2 of 1,075, 3,400 documents  340/s')
})

test.each([200, 80, 60, 40, 25, 12, 5])('the bar keeps to a terminal of %i columns', (columns) => {
  const tally = { ...createTally(), documents: 123456, findings: 12000, errors: 300 }
  const bar = drawBar(tally, 10, 0.5, { done: 123456, all: 250000 }, columns)
  expect(bar.length).toBeLessThan(columns)
  if (columns >= 25) expect(bar).toContain('123,456 of 250,000')
})

describe('many warnings', () => {
  const page = `<meta charset="gb2312"><title>Ferry sold</title><h1>Ferry sold</h1><p>${ARTICLE} 中文新闻</p>`
  const many = temporaryFolder(
    Object.fromEntries(Array.from({ length: 75 }, (_, at) => [`${String(at).padStart(2, '0')}.html`, page])),
  )

  test('of one code are one line: how many, in how many files, which one is the first', async () => {
    const { stderr } = await run([many, '--json'], { env: { CI: 'true' } })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(
      /^newsparse: warning: 75 × .+ in 75 files, first .+00\.html \[encoding-conflict\]$/,
    )
    expect(lines[1]).toBe(
      'newsparse: 75 documents, 75 done, 75 with findings, noticed: encoding-conflict ×75',
    )
  })

  test('--verbose names them all; one alone is said as ever', async () => {
    expect((await run([many, '--json', '--verbose'])).stderr.match(/: warning: /g)).toHaveLength(75)
    const one = await run([join(many, '00.html'), join(folder, 'a.txt'), '--json'])
    expect(one.stderr).toMatch(/00\.html: warning: .*\[encoding-conflict\]\n$/)
  })
})

test('check: the last line says what was found', async () => {
  const { stderr } = await run(['check', folder], { env: { CI: 'true' } })
  expect(stderr).toMatch(/1 with findings, found: control-character ×1\n$/)
})

test('check -q shows only files with findings', async () => {
  const { status, stdout, stderr } = await run(['check', '-q', folder])
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toMatch(/^[^\n]+b\.txt: /)
  expect(stdout).not.toContain('a.txt')
  expect(await run(['check', '-q', join(folder, 'a.txt')])).toEqual({ status: 0, stdout: '', stderr: '' })
  const json = await run(['check', '-q', join(folder, 'a.txt'), '--json'])
  expect(JSON.parse(json.stdout).report.repairs).toEqual([])
})

test('the bar tells findings and errors', () => {
  const tally = { ...createTally(), documents: 5000, findings: 1200, errors: 3 }
  expect(drawBar(tally, 10, null)).toBe('5,000  500/s  1,200 with findings  3 with an error')
})
