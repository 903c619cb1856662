import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('the bar tells findings and errors', () => {
  const tally = { ...createTally(), documents: 5000, findings: 1200, errors: 3 }
  expect(drawBar(tally, 10, null)).toBe('5,000  500/s  1,200 with findings  3 with an error')
})
