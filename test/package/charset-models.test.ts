/** The build leaves out models of jschardet's: what is guessed stays the same. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { expect, test } from 'vitest'
import { fewerCharsetModels } from '../../scripts/build/charset-models.js'
import { encode } from '../decode/encode.ts'
import { emptyFolder } from './harness.ts'

const TEXTS: Record<string, string> = {
  'windows-1251': 'Городской совет решил отремонтировать мост через реку, сообщила вчера газета.',
  'koi8-r': 'Поезда пойдут по новому расписанию с первого сентября.',
  'iso-8859-2': 'Rada města včera schválila opravu mostu přes řeku; práce začnou příští týden.',
  'windows-1250': 'Zarząd portu ogłosił, że prom wróci na trasę dopiero w październiku.',
  'windows-1253': 'Το λιμάνι άνοιξε ξανά χθες, ανακοίνωσε ο δήμος.',
  'windows-1252': 'Le pont a rouvert hier à midi, après trois années de travaux.',
  'windows-1254': 'Köprü dün yeniden açıldı; çalışmalar üç yıl sürdü, belediye söyledi.',
  gbk: '市政府昨日宣布，新桥通车后市民过江只需十分钟。',
  big5: '市政府昨日宣布，新橋通車後市民過江只需十分鐘。',
  shift_jis: '市は昨日、新しい橋の開通を発表した。',
  'euc-jp': '港の工事は来月から始まる予定です。',
  'euc-kr': '시는 어제 새 다리가 열렸다고 밝혔다.',
}

const sources = Object.entries(TEXTS).flatMap(([as, text]) =>
  [text, text.repeat(9), text.slice(0, 12)].map((part) => encode({ text: part, as })),
)
/** Each as bytes of every kind of company: from the middle of a character on, with others behind. */
const samples = sources.flatMap((bytes, index) => [
  bytes,
  bytes.subarray(1),
  Uint8Array.of(...bytes, ...sources[(index + 7) % sources.length]!),
  bytes.map((byte) => byte ^ 0x80),
])

async function guesserOf(plugins: Plugin[]): Promise<(sample: Uint8Array) => unknown> {
  const outfile = join(emptyFolder(), 'detect.mjs')
  const entryPoints = ['src/decode/detect.ts']
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', plugins })
  return (await import(pathToFileURL(outfile).href)).guess
}

test('the models that are left guess what all of them do', async () => {
  const [ours, whole] = [await guesserOf([fewerCharsetModels]), await guesserOf([])]
  expect(samples.map(ours)).toEqual(samples.map(whole))
  expect(samples.map(ours)).not.toEqual(samples.map(() => []))
})
