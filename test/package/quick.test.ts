/** The built file that answers for short clean texts: it needs nothing of the whole program, and is in nobody's way. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyOfBuild } from './harness.ts'

const TEXT =
  '港口大桥重新开放\n\n大桥关闭了两年，周一重新开放，比原来宽5%。“等了很久”，一位居民说。\nIt’s “open” — at last.\n'
const GLOSSED = '大橋的園(yuán)區(qū)產(chǎn)業(yè)動(dòng)態農(nóng)業(yè)技術(shù)今天開放。\n'

let folder: string
let kept: string
beforeEach(() => {
  ;({ folder, kept } = copyOfBuild())
  writeFileSync(join(folder, 'clean.txt'), TEXT)
  writeFileSync(join(folder, 'glossed.txt'), GLOSSED)
})

const run = (...argv: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/newsparse.js', ...argv], {
    cwd: folder,
  })
  return { stdout: stdout.toString(), stderr: stderr.toString(), status }
}
const files = () => (existsSync(kept) ? readdirSync(kept) : [])
const REPAIRED = { stdout: TEXT, stderr: '', status: 0 }

test('a clean text is answered by it alone, and its code is kept', () => {
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
  expect(files()).toEqual([expect.stringMatching(/^quick-[0-9a-f]{8}-.*\.code$/)])
  const path = join(kept, files()[0]!)
  const before = readFileSync(path)
  const checked = run('check', 'clean.txt')
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(run('check', 'clean.txt', '--color', 'never')).toEqual(checked)
})

test('accented letters need the alphabets that a run of the whole program left', () => {
  const text = 'Le pont rouvre lundi après deux années, selon la mairie.\n'
  writeFileSync(join(folder, 'french.txt'), text)
  expect(run('repair', 'french.txt').stdout).toBe(text)
  expect(files().filter((name) => name.endsWith('-alphabets.bin'))).toHaveLength(1)
  rmSync(join(folder, 'dist/cli.js'))
  expect(run('repair', 'french.txt')).toEqual({ stdout: text, stderr: '', status: 0 })
})

test('any other text is answered by the whole program, as if it were not there', () => {
  const answer = run('repair', 'glossed.txt')
  expect(answer.stdout).toBe('大橋的園區產業動態農業技術今天開放。\n')
  rmSync(join(folder, 'dist/quick.cjs'))
  expect(run('repair', 'glossed.txt')).toEqual(answer)
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
  expect(run('check', 'none.txt').stderr).toMatch(/^none\.txt: error: there is no such file/)
})

test.each([0, 30, 10_000])('code that was cut short after %i bytes is made anew', (size) => {
  run('repair', 'clean.txt')
  const path = join(kept, files()[0]!)
  const least = readFileSync(path).length / 2
  truncateSync(path, size)
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
  expect(readFileSync(path).length).toBeGreaterThan(least)
})

test('where nothing can be kept, the answer is the same', () => {
  writeFileSync(kept, 'a file where the folder should be')
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
})

test('without the tables of the build it leaves the text to the whole program', () => {
  for (const name of ['classes', 'rarities']) rmSync(join(folder, `dist/tables/${name}.bin`))
  expect(run('repair', 'clean.txt')).toEqual(REPAIRED)
})
