import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
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

  test.each(['feed.ndjson', 'feed'])('%s, which holds records, is refused and left', async (name) => {
    const records = '{"id":"r1","text":"a\\u0000b"}\n'
    const folder = temporaryFolder({ [name]: records })
    const { status, stderr } = await run(['repair', '--write', join(folder, name)])
    expect({ status, files: readdirSync(folder) }).toEqual({ status: 2, files: [name] })
    expect(stderr).toContain('holds many records (ndjson); --write changes files that are one text')
    expect(readFileSync(join(folder, name), 'utf8')).toBe(records)
  })

  test('a pipe is refused: what came out of it cannot be changed there', async () => {
    const path = join(temporaryFolder({}), 'pipe')
    execFileSync('mkfifo', [path])
    const [{ status, stderr }] = await Promise.all([
      run(['repair', '--write', path]),
      writeFile(path, 'a\0b\n'),
    ])
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('it is no file') })
  })

  test.each([
    ['gz', gzipSync, gunzipSync],
    ['br', brotliCompressSync, brotliDecompressSync],
  ] as const)('what was packed stays packed: %s', async (extension, pack, unpack) => {
    const folder = temporaryFolder({ [`x.txt.${extension}`]: pack(DIRTY) })
    const path = join(folder, `x.txt.${extension}`)
    expect((await run(['repair', '--write', path])).status).toBe(0)
    expect(unpack(readFileSync(path)).toString()).toBe(CLEAN)
    expect(readdirSync(folder)).toEqual([`x.txt.${extension}`])
  })

  test('a packing that this Node cannot write is refused, and the file left', async () => {
    // What `printf 'a\001b and more\n' | zstd --no-check` writes.
    const packed = Buffer.from('28b52ffd005869000061016220616e64206d6f72650a', 'hex')
    const path = join(temporaryFolder({ 'x.txt.zst': packed }), 'x.txt.zst')
    const { status, stderr } = await run(['repair', '--write', path])
    const can = 'zstdCompressSync' in zlib
    expect(status).toBe(can ? 0 : 2)
    if (can) return
    expect(stderr).toContain('this Node cannot pack zstd')
    expect(readFileSync(path)).toEqual(packed)
  })

  test('names of one beginning, longer than a temporary name may be', async () => {
    const names = ['a', 'b'].map((it) => `${'新'.repeat(82)}${it}.txt`)
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, DIRTY])))
    expect((await run(['repair', '--write', folder])).status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(names)
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(CLEAN)
  })

  test('a hard link gets the new text, the other name keeps the old one, and it says so', async () => {
    const folder = temporaryFolder({ 'a.txt': DIRTY })
    linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
    const { stderr } = await run(['repair', '--write', join(folder, 'a.txt')])
    expect(stderr).toContain('warning: its other names (1 hard links) keep the old text')
    expect(['a.txt', 'b.txt'].map((it) => readFileSync(join(folder, it), 'utf8'))).toEqual([CLEAN, DIRTY])
  })

  test.skipIf(process.getuid?.() !== 0)('the owner stays', async () => {
    const path = join(temporaryFolder({ 'a.txt': DIRTY }), 'a.txt')
    chownSync(path, 1234, 5678)
    expect((await run(['repair', '--write', path])).stderr).not.toContain('warning')
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 5678 })
  })

  const python = (code: string, path: string) =>
    spawnSync('python3', ['-c', code, path], { encoding: 'utf8' })
  const probe = join(temporaryFolder({ probe: '' }), 'probe')
  const SET = 'import os, sys; os.setxattr(sys.argv[1], "user.note", b"kept")'
  test.skipIf(python(SET, probe).status !== 0)('extended attributes stay', async () => {
    const path = join(temporaryFolder({ 'a.txt': DIRTY }), 'a.txt')
    python(SET, path)
    expect((await run(['repair', '--write', path])).stderr).not.toContain('warning')
    expect(python('import os, sys; print(os.getxattr(sys.argv[1], "user.note"))', path).stdout).toBe(
      "b'kept'\n",
    )
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
    const seen = await unifiedDiff('old', before, after, await createPalette(1))
    expect(seen).toContain('a\\u001b[2Jb\r')
    expect(seen).not.toContain('\u001b[2J')
    expect(await unifiedDiff('old', before, after, await createPalette(0))).toContain('-a\u001b[2Jb\r\n')
  })

  test.each([
    ['changes far apart', lines(30), lines(30, { 3: 'x', 25: 'y' })],
    ['changes close together', lines(30), lines(30, { 3: 'x', 8: 'y' })],
    ['more lines', lines(9), lines(9, { 4: 'x\ny' })],
    ['fewer lines', lines(9, { 4: 'x\ny' }), lines(9)],
    [
      'lines gone and changed',
      lines(90),
      lines(90, { 3: 'x', 60: 'y', 80: 'z' }).replace(/line (?:20|21|70)\n/g, ''),
    ],
    ['more changes than are searched', lines(5000), `first\n${lines(5000).replaceAll('line', 'LINE')}`],
    ['no line end', 'a\nb', 'a\nc'],
    ['a line end gained', 'a\nb', 'a\nb\n'],
    ['all gone', 'a\n', ''],
    ['all new', '', 'a\n'],
  ])('patch(1) makes the new text of the old one: %s', async (_, before, after) => {
    const folder = temporaryFolder({ old: before })
    const path = join(folder, 'old')
    const diff = await unifiedDiff('old', before, after, await createPalette(0))
    execFileSync('git', ['apply', '--unsafe-paths', '-'], {
      input: diff.replace('--- old', '--- a/old').replace('+++ old', '+++ b/old'),
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    expect(readFileSync(path, 'utf8')).toBe(after)
  })

  test('is no longer than that of diff(1) when lines come and go', async () => {
    const [before, after] = [lines(100), lines(100, { 10: 'x' }).replace('line 90\n', '')]
    const folder = temporaryFolder({ before, after })
    const { stdout } = spawnSync('diff', ['-u', join(folder, 'before'), join(folder, 'after')], {
      encoding: 'utf8',
    })
    const diff = await unifiedDiff('old', before, after, await createPalette(0))
    expect(diff.split('\n').slice(2)).toEqual(stdout.split('\n').slice(2))
  })
})

function lines(count: number, changed: Record<number, string> = {}): string {
  return Array.from({ length: count }, (_, at) => `${changed[at] ?? `line ${at}`}\n`).join('')
}
