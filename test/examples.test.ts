/** Every example runs and prints what it promises. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (file: string) => execFileSync(process.execPath, [`examples/${file}`], { encoding: 'utf8' })

test('library.js', () => {
  expect(run('library.js')).toBe(`青石鎮濕地農業園區建成首座節水灌溉實驗站
2016-04-08, 何向晚
- (opening): 3 blocks
- 從吵架到開會 村民定下用水規矩: 2 blocks
- 把經驗留下來 讓后來的人少走彎路: 2 blocks
repaired: 59 × pinyin-gloss
`)
})

test('unified.js', () => {
  expect(run('unified.js')).toBe('Ferry returns to the lake\n2021-05-03T09:30\n')
})
