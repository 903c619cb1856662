import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unifiedDiff } from '../../src/cli/diff.ts'
import { createPalette } from '../../src/cli/palette.ts'
import { ARTICLE, run, temporaryFolder } from './harness.ts'

const DIRTY = ARTICLE.replace('harbour', 'har\u0001bour')
const CLEAN = DIRTY.replace('\u0001', '')

test('repair writes the text as it is, repaired', async () => {
  expect((await run(['repair'], { stdin: DIRTY })).stdout).toBe(CLEAN)
  expect((await run(['repair'], { stdin: 'no end of line\r\n\r\nx' })).stdout).toBe('no end of line\r\n\r\nx')
  expect((await run(['repair'], { stdin: '' })).status).toBe(0)
})

test.each([
  ['a clean text', '', '', ''],
  ['a byte order mark', '\ufeff', '', ''],
  ['a control character', '', '\u0001', ''],
  ['a character that is cut off at the end', '', '', '\xe5\x8f'],
])('repair of a large file: %s', async (_, start, dirt, tail) => {
  const text = '港口大桥重新开放。\n'.repeat(5000)
  const bytes = Buffer.concat([Buffer.from(start + text + dirt), Buffer.from(tail, 'latin1')])
  const written = text + (tail && '\ufffd')
  expect((await run(['repair'], { stdin: bytes })).stdout).toBe(written)
})

test('repair --json holds the text and the report, nothing else', async () => {
  const { id, text, report, ...rest } = JSON.parse((await run(['repair', '--json'], { stdin: DIRTY })).stdout)
  expect({ id, text, rest }).toEqual({ id: null, text: CLEAN, rest: {} })
  expect(report.repairs[0]).toMatchObject({ kind: 'control-character', count: 1 })
})

describe('--write', () => {
  test('repairs in place, keeps mode and link, leaves nothing behind, says so', async () => {
    const folder = temporaryFolder({ 'dirty.txt': DIRTY })
    const path = join(folder, 'dirty.txt')
    chmodSync(path, 0o640)
    symlinkSync(path, join(folder, 'link.txt'))
    const { status, stdout, stderr } = await run(['repair', '--write', join(folder, 'link.txt')])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('control-character ×1')
    expect(readFileSync(path, 'utf8')).toBe(CLEAN)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).sort()).toEqual(['dirty.txt', 'link.txt'])
  })

  test('does not touch a file that needs nothing', async () => {
    const path = join(temporaryFolder({ 'clean.txt': `\ufeff${CLEAN}` }), 'clean.txt')
    utimesSync(path, 1000, 1000)
    const { stderr } = await run(['repair', '--write', path])
    expect({ stderr, time: statSync(path).mtimeMs }).toEqual({ stderr: '', time: 1_000_000 })
  })

  test('a byte order mark stays', async () => {
    const path = join(temporaryFolder({ 'bom.txt': `\ufeff${DIRTY}` }), 'bom.txt')
    await run(['repair', '--write', path])
    expect(readFileSync(path, 'utf8')).toBe(`\ufeff${CLEAN}`)
  })
})

test('--write says when a file was in another encoding', async () => {
  // "中文" in GBK around a control character.
  const folder = temporaryFolder({})
  const path = join(folder, 'gbk.txt')
  writeFileSync(path, Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0x01, 0xd6, 0xd0, 0xce, 0xc4, 0x0a))
  const { stderr } = await run(['repair', '--write', '--encoding', 'gbk', path])
  expect(stderr).toContain('rewritten in UTF-8, was gbk, control-character ×1 [rewritten]')
  expect(readFileSync(path, 'utf8')).toBe('中文中文\n')
})

describe('--diff', () => {
  test('shows what would change, and nothing for clean text', async () => {
    expect((await run(['repair', '--diff'], { stdin: CLEAN })).stdout).toBe('')
    expect((await run(['repair', '--diff'], { stdin: DIRTY })).stdout).toBe(`--- stdin
+++ stdin
@@ -1,5 +1,5 @@
 Harbour bridge reopens after repairs
 
-The bridge over the old har\u0001bour reopened on Monday after two years of repairs, the city said.
+The bridge over the old harbour reopened on Monday after two years of repairs, the city said.
 
 Traffic is expected to return to normal within a week, and the ferry will stop running in May.
`)
  })

  test('in colour no control of the text reaches the terminal; a patch holds it', async () => {
    const [before, after] = ['a\u001b[2Jb\r\n', 'ab\r\n']
    const seen = unifiedDiff('old', before, after, await createPalette(1))
    expect(seen).toContain('a\\u001b[2Jb\r')
    expect(seen).not.toContain('\u001b[2J')
    expect(unifiedDiff('old', before, after, await createPalette(0))).toContain('-a\u001b[2Jb\r\n')
  })

  test.each([
    ['changes far apart', lines(30), lines(30, { 3: 'x', 25: 'y' })],
    ['changes close together', lines(30), lines(30, { 3: 'x', 8: 'y' })],
    ['more lines', lines(9), lines(9, { 4: 'x\ny' })],
    ['fewer lines', lines(9, { 4: 'x\ny' }), lines(9)],
    ['no line end', 'a\nb', 'a\nc'],
    ['a line end gained', 'a\nb', 'a\nb\n'],
    ['all gone', 'a\n', ''],
    ['all new', '', 'a\n'],
  ])('patch(1) makes the new text of the old one: %s', async (_, before, after) => {
    const folder = temporaryFolder({ old: before })
    const path = join(folder, 'old')
    const diff = unifiedDiff('old', before, after, await createPalette(0))
    execFileSync('git', ['apply', '--unsafe-paths', '-'], {
      input: diff.replace('--- old', '--- a/old').replace('+++ old', '+++ b/old'),
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    expect(readFileSync(path, 'utf8')).toBe(after)
  })
})

function lines(count: number, changed: Record<number, string> = {}): string {
  return Array.from({ length: count }, (_, at) => `${changed[at] ?? `line ${at}`}\n`).join('')
}
