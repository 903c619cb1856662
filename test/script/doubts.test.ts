/** What conversion is not sure of, and how much of a mixed text is in either script. */
import { describe, expect, test } from 'vitest'
import { check, parse } from '../../src/index.ts'
import { scriptShares } from '../../src/script/index.ts'

const placesOf = async (text: string, script: 'hant' | 'tw' | 'twp' | 'hk') =>
  (await check(text, { script, sourceScript: 'hans' })).report.notices.map(({ line, message }) => ({
    line,
    message,
  }))

describe('places where two conversions were near', () => {
  test('words against the dictionaries', async () => {
    expect(await placesOf('他说好。\n这是何时被发明的？', 'tw')).toEqual([
      { line: 2, message: 'Two conversions were near: 發 in “這是何時被發明的？” may be 髮.' },
    ])
  })

  test('a character that stands alone and that nothing tells', async () => {
    expect(await placesOf('他在里干了一只。', 'hant')).toEqual([
      { line: 1, message: 'Two conversions were near: 裏 in “他在裏幹了一隻。” may be 里.' },
      { line: 1, message: 'Two conversions were near: 幹 in “他在裏幹了一隻。” may be 乾.' },
    ])
  })

  test.each(['他很高兴。', '干部们在家里开会。', '一只猫。'])('none in %s', async (text) => {
    expect(await placesOf(text, 'tw')).toEqual([])
  })

  test('none where nothing is converted', async () => {
    expect((await check('古墓被发掘出来。', { script: 'hans' })).report.notices).toEqual([])
    expect((await check('古墓被发掘出来。')).report.notices).toEqual([])
  })

  test('in lines of a mixed text, at their own places', async () => {
    const { report } = await check('會議在下午舉行。\n他在里面，古墓被发掘出来。\n他干了。', { script: 'tw' })
    expect(report.notices.map(({ code, line }) => [code, line])).toEqual([
      ['mixed-script', null],
      ['ambiguous-conversion', 2],
      ['ambiguous-conversion', 3],
    ])
  })
})

describe('shares of a text in both scripts', () => {
  test.each([
    ['山高水深', []],
    ['他说话', [{ script: 'Hans', share: 1, lines: [[1, 1]] }]],
    [
      '说话\n\n說話，說話\n谈话',
      [
        {
          script: 'Hans',
          share: 0.5,
          lines: [
            [1, 1],
            [4, 4],
          ],
        },
        { script: 'Hant', share: 0.5, lines: [[3, 3]] },
      ],
    ],
    [
      '说话\n谈话\n谈說话話',
      [
        { script: 'Hans', share: 0.75, lines: [[1, 3]] },
        { script: 'Hant', share: 0.25, lines: [[3, 3]] },
      ],
    ],
  ])('%j', (text, expected) => {
    expect(scriptShares(text)).toEqual(expected)
  })

  test('a notice tells them, with the lines of the smaller one', async () => {
    const { report } = await check('新的桥梁通车了。\n两岸的居民很高兴。\n「這座橋很長。」')
    expect(report.notices).toEqual([
      {
        code: 'mixed-script',
        message: 'The text is in both Chinese scripts: 57 % Hans, 43 % Hant; Hant on line 3.',
        line: null,
        count: null,
      },
    ])
  })

  test('of a page they are those of its lines', async () => {
    const { report } = await check({
      content: '<p>新的桥梁通车了，两岸的居民都很高兴。</p>\n<p>「這座橋很長。」</p>',
      kind: 'html',
    })
    expect(report.notices[0]?.message).toMatch(/Hant on line 2\.$/)
  })
})

test('explain has the script, the shares and the places, by the lines of the page', async () => {
  const text =
    '港口大桥重新开放\n来源：港口日报 日期：2024-03-05\n\n古墓被发掘出来，记者从有关部门了解到，工作会持续到明年春天。\n\n「這座橋已經關閉兩年，居民都很高興。」當地的學者說，開放以後會有更多遊客。'
  const { explanation } = await parse(text, { explain: true, script: 'tw' })
  expect(explanation?.script).toEqual({
    found: 'Hans+Hant',
    shares: [
      { script: 'Hans', share: expect.any(Number), lines: [[1, 4]] },
      { script: 'Hant', share: expect.any(Number), lines: [[6, 6]] },
    ],
    ambiguous: [{ line: 4, chosen: '發', instead: ['髮'], around: '古墓被發掘出來，記' }],
  })
})
