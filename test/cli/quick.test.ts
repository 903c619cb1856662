/** What short clean texts are answered with by themselves: the same to the byte as the whole command line gives, or nothing. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { quick } from '../../src/cli/quick.ts'
import { emptyFolder } from '../package/harness.ts'
import { run } from './harness.ts'

const start = process.cwd()
let folder: string
beforeEach(() => {
  folder = emptyFolder()
  process.chdir(folder)
})
afterEach(() => process.chdir(start))

const ENGLISH =
  'The old harbour bridge “reopens” on Monday — two years after the flood; it’s 5% wider (A & B).\n'
const HANS =
  '港口大桥重新开放\n来源：港口日报 日期：2024-03-05\n\n大桥关闭了两年，周一重新开放，比原来宽5%。“等了很久”，一位居民说……\n'
const HANT = '港口大橋重新開放\n\n大橋關閉了兩年，週一重新開放。「等了很久」，一位居民說。\n'

const CLEAN: Record<string, string | Uint8Array> = {
  English: ENGLISH,
  'Simplified Chinese': HANS,
  'Traditional Chinese': HANT,
  Japanese: '港の橋が月曜日に再び開通した。二年ぶりのことで、幅は二メートル広がった。\n',
  Korean: '항구의 다리가 월요일에 다시 열렸다. 2년 만의 일이다.\n',
  'line ends of DOS': ENGLISH.replaceAll('\n', '\r\n'),
  'no letters': '2024-03-05 12:30\n1, 2, 3\n',
  nothing: '',
  'Western letters': 'Le pont rouvre lundi après deux années ; Zürich et São Paulo aussi.\n',
  emoji: 'The bridge reopens 🎉 today.\n',
}
const OTHERS: Record<string, string | Uint8Array> = {
  glosses: '大橋的園(yuán)區(qū)產(chǎn)業(yè)動(dòng)態農(nóng)業(yè)技術(shù)今天開放。\n',
  mojibake: 'The cafÃ© in MontrÃ©al is open.\n',
  controls: 'The bridge\u0001 reopens.\n',
  'a byte order mark': `\ufeff${ENGLISH}`,
  'a page': `<!doctype html><title>Bridge</title><p>${ENGLISH}`,
  references: 'Tom &amp; Jerry &lt;3\n',
  'both scripts': `${HANS.repeat(3)}\n${HANT.repeat(3)}`,
  'a machine converted it': '皇后大道于后天開放，於里面的餐廳關閉，國王于后面說話，並于里屋。\n',
  'windows-1252': Buffer.from('Le café est rouvert après deux années, déjà.\n', 'latin1'),
  Big5: Uint8Array.of(
    0xb4,
    0xe4,
    0xa4,
    0x66,
    0xa4,
    0x6a,
    0xbe,
    0xf4,
    0xad,
    0xab,
    0xb7,
    0x73,
    0xb6,
    0x7d,
    0xa9,
    0xf1,
    10,
  ),
  'UTF-16': Buffer.from(`\ufeff${ENGLISH}`, 'utf16le'),
  'a cut character': Buffer.from(HANS.trimEnd()).subarray(0, -1),
  'a picture': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0),
  'mail of seven bits': 'A letter from +ZeVnLIqe-!\n',
  'a long text': ENGLISH.repeat(200),
  'another width': 'The bridge,reopens。今天,重新开放?\n',
}

const whole = async (argv: string[]) => {
  const { status, stdout, stderr } = await run(argv)
  return { status, stdout, stderr }
}
const short = async (argv: string[]) => {
  const output = await quick(argv, {}).catch(() => null)
  return output === null ? null : Buffer.from(output).toString()
}

describe.each(['repair', 'check'])('%s', (command) => {
  test.each(Object.entries(CLEAN))('%s: the same as from the whole command line', async (_, content) => {
    writeFileSync('article.txt', content)
    const stdout = await short([command, 'article.txt'])
    expect(stdout).not.toBeNull()
    expect(await whole([command, 'article.txt'])).toEqual({ status: 0, stdout, stderr: '' })
  })

  test.each(Object.entries(OTHERS))('%s: left to it, or the same', async (_, content) => {
    writeFileSync('article.txt', content)
    const stdout = await short([command, 'article.txt'])
    if (stdout !== null)
      expect(await whole([command, 'article.txt'])).toEqual({ status: 0, stdout, stderr: '' })
  })
})

test.each([
  'glosses',
  'mojibake',
  'controls',
  'a byte order mark',
  'a page',
  'both scripts',
  'windows-1252',
  'a long text',
])('%s is left to the whole command line', async (name) => {
  writeFileSync('article.txt', OTHERS[name]!)
  expect(await short(['repair', 'article.txt'])).toBeNull()
})

test.each([
  ['another command', ['explain', 'article.txt']],
  ['a flag', ['check', '--json']],
  ['a flag and a file', ['check', '--json', 'article.txt']],
  ['two files', ['check', 'article.txt', 'article.txt']],
  ['no file', ['check']],
  ['a name that may be a container', ['check', 'article.ndjson']],
  ['a name without extension', ['check', 'article']],
  ['a missing file', ['check', 'none.txt']],
  ['a folder', ['check', 'folder.txt']],
])('%s is left to it', async (_, argv) => {
  for (const name of ['article.txt', 'article', 'article.ndjson']) writeFileSync(name, ENGLISH)
  mkdirSync('folder.txt')
  expect(await short(argv)).toBeNull()
})

test('where a configuration or the environment has a say, it is left to it', async () => {
  writeFileSync('article.txt', ENGLISH)
  expect(await quick(['check', 'article.txt'], { FORCE_COLOR: '1' })).toBeNull()
  writeFileSync('package.json', '{ "name": "newsparse" }')
  expect(await short(['check', 'article.txt'])).not.toBeNull()
  writeFileSync('newsparse.config.json', '{ "script": "hant" }')
  expect(await short(['check', 'article.txt'])).toBeNull()
  mkdirSync('below')
  writeFileSync(join('below', 'article.txt'), ENGLISH)
  process.chdir('below')
  expect(await short(['check', 'article.txt'])).toBeNull()
})

test('a name is shown as the whole command line shows it', async () => {
  for (const name of [
    'a b.txt',
    '新闻.md',
    'a\u200bb.txt',
    'a\u0007.text',
    join('..', folder.split('/').at(-1)!, 'x.txt'),
  ]) {
    writeFileSync(name, HANS)
    const stdout = await short(['check', name])
    expect(await whole(['check', name])).toEqual({ status: 0, stdout, stderr: '' })
  }
})
