import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nextOdd } from '../../../src/repair/mojibake/gate.ts'
import { suspects } from '../../../src/repair/mojibake/suspects.ts'

const news = readFileSync(new URL('../../../bench/news.txt', import.meta.url), 'utf8')

const clean = {
  'Chinese news': news,
  'rare words of two hanzi': '磅礴的雨声里，老人不停地说，他的话引起了在场所有人热烈的讨论。',
  'a name of rare hanzi': '记者禤志杰昨日从市政府获悉，新桥将于下周一正式通车。',
  'Traditional Chinese': '嫦娥的傳說流傳甚廣，圖書館昨天舉辦了講座，吸引許多市民參加。',
  Japanese: '市議会は二十日、老朽化した図書館の建て替えを決めた。新しい建物は三年後に完成する。',
  'quotes side by side': '他说：“‘港口’二字，不能改。”……会场一片沉默。',
  'German quotes': 'Er sagte: „Über die Brücke fährt niemand“, und nannte sie ‚Äpfelsteg‘.',
  'Czech quotes': 'Starosta řekl: „Čekáme na jaro“ a „žádné změny“.',
  'vowel signs': 'قال الوزير إنّ الجسرَ سيُفتح غداً صباحاً.',
  'signs of Hindi': 'नगर निगम ने पुराने पुल की मरम्मत पूरी की।',
  emoji: 'Der Hafen öffnet wieder 🙂⚓ und alle kommen.',
  'glosses behind hanzi': '記者從會(huì)議上獲悉，新橋（qiáo）將于下月通車，發(fā)展有很大的變(biàn)化。',
  'a space without width': 'The bridge\u200b reopens on Monday.',
}

const corrupt = {
  'UTF-8 read as GBK': '鏂伴椈',
  'UTF-8 read as GBK in a clean line': '他在信中写道（浣犲ソ），随后离开了会场，没有再回来。',
  'UTF-8 read as windows-1252': 'Er fÃ¤hrt',
  'the same at the end': 'cafÃ©',
  'GBK read as Big5': '斕疑ㄛ弊模腔陔恓',
  'EUC-JP read as GBK': 'ニュ〖ス',
  'Shift_JIS read as Latin-1': '\u0083j\u0083\u0085\u0081[\u0083X',
  'Hebrew points on Latin letters': 'Sֳ¥ langt',
}

describe('the gate', () => {
  test.each(Object.entries(clean))('%s: no line is suspect', (_, text) => {
    const first = nextOdd(text, 0)
    expect(first ? suspects(text, false, first) : []).toEqual([])
  })

  test.each(Object.entries(corrupt))('%s is suspect', (_, text) => {
    const whole = `${news}\n${text}\n${news}`
    const first = nextOdd(whole, 0)
    const start = news.length + 1
    expect(first && suspects(whole, false, first)).toMatchObject([{ start, end: start + text.length }])
  })

  test('a place of a page ends at its tags', () => {
    const page = '<b>Größe</b><i>fÃ¤hrt</i>'
    expect(suspects(page, true, nextOdd(page, 0)!)).toMatchObject([{ start: 15, end: 21 }])
  })

  test('a line without end is judged in pieces', () => {
    const [clean, odd] = ['Brücken, '.repeat(10_000), 'fÃ¤hrt, ']
    const [segment] = suspects(clean + odd + clean, false, nextOdd(clean + odd, 0)!)
    expect(segment!.end - segment!.start).toBeLessThan(2100)
  })
})
