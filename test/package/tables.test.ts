/** Tables of conversion that a run leaves ready for the next one: they change its speed and nothing else. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyOfBuild } from './harness.ts'

let folder: string
let kept: string
beforeEach(() => {
  ;({ folder, kept } = copyOfBuild())
})

const text = join(process.cwd(), 'bench/news.txt')
const run = (...argv: string[]): string => {
  const command = [join(folder, 'bin/newsparse.js'), 'repair', '--source-script', 'hans', ...argv, text]
  const { stdout, stderr, status } = spawnSync(process.execPath, command)
  expect([stderr.toString(), status]).toEqual(['', 0])
  return stdout.toString()
}
const tables = () => readdirSync(kept).filter((name) => name.endsWith('.bin'))
const nameOf = (file: string) => file.slice(file.indexOf('-') + 1)

test('each run leaves the tables that it was the first to need, and uses the others', () => {
  const first = run('--script', 'twp')
  expect(tables().map(nameOf)).toEqual(['s2twp.bin', 'words.bin'])
  const times = () => tables().map((name) => statSync(join(kept, name)).mtimeMs)
  const before = times()
  expect(run('--script', 'twp')).toBe(first)
  expect(times()).toEqual(before)
  run('--script', 'hant', '--script-words', 'off')
  expect(tables().map(nameOf)).toEqual(['s2t-plain.bin', 's2twp.bin', 'words.bin'])
})

test('one that was cut short is made again', () => {
  const first = run('--script', 'hant')
  for (const name of tables()) {
    const path = join(kept, name)
    const whole = readFileSync(path)
    for (const size of [0, 3, 40, whole.length - 4]) {
      truncateSync(path, size)
      expect(run('--script', 'hant')).toBe(first)
      expect(readFileSync(path).equals(whole)).toBe(true)
    }
  }
})

test('where nothing can be kept, the text is the same', () => {
  const first = run('--script', 'hk')
  rmSync(kept, { recursive: true })
  writeFileSync(kept, 'a file where the folder should be')
  expect(run('--script', 'hk')).toBe(first)
})
