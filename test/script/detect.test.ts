import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createNotices } from '../../src/notices.ts'
import { detectScript } from '../../src/script/index.ts'

interface Case {
  label: string
  input: string
  expected: string | null
  machine?: true
  comment?: string
}

const cases: Case[] = JSON.parse(readFileSync('test/cases/script/detect.json', 'utf8'))

describe('the script of a text', () => {
  test.each(cases)('$label', ({ input, expected, machine = false }) => {
    const notices = createNotices()
    expect(detectScript(input, notices).script).toBe(expected)
    expect(notices.list().map(({ code }) => code)).toEqual(machine ? ['machine-converted-script'] : [])
  })
})

test('a list of Japanese forms with one of China ends, quotation or not', () => {
  const text =
    'か圧雑図経済産業験庫練習問題解決方法実験会員広報発売戦争関係変化対応総選挙参加団体権利覚悟様式検査県庁転換這個們說'
  expect(detectScript(text).script).toBe('Jpan')
})

test.each([
  ['裡面的群眾拿著燈，沿著山峰的線走著，溫和地笑著', 'tw'],
  ['裏面的羣眾拿着燈，沿着山峯的綫走着，説笑着，穿着衞衣', 'hk'],
  ['裡面的群眾拿著燈', null],
  ['裏面的羣眾拿着燈，沿着山峰的線走着，溫和地笑著，說著', null],
])('the region of %s', (text, region) => {
  expect(detectScript(text).region).toBe(region)
})

test.each([
  [['pinyin-gloss'], true],
  [['control-character'], false],
])('Traditional text with repairs %s was Simplified before: %s', (kinds, before) => {
  const repairs = kinds.map((kind) => ({ kind }))
  expect(detectScript('產業園區將建成', undefined, repairs).simplifiedBefore).toBe(before)
})

test('a long text is told by windows from all of it', () => {
  const hans = '新的桥梁通车以后，两岸的居民来往更加方便。'.repeat(2000)
  const hant = '新的橋樑通車以後，兩岸的居民來往更加方便。'.repeat(2000)
  expect(detectScript(hans).script).toBe('Hans')
  expect(detectScript(hant).script).toBe('Hant')
  expect(detectScript(hans + hant).script).toBe('Hans+Hant')
})
