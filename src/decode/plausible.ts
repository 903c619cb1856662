/** Tells by the characters whether a decoding is right, without statistics: cheap enough for every page, so that
 * the model is loaded only for the doubtful ones. */
import { everyday } from './everyday.ts'

/** How much of a text is looked at; a wrong decoding shows in far less. */
const SAMPLE = 20000
/** Fewer characters than this prove nothing. */
const MIN_EVIDENCE = 12

/** Nothing in a right decoding is of this kind, but for a slip here and there. */
const NONSENSE = /[\u0080-\u009f\ufffd\ue000-\uf8ff\ufff0-\ufffb]/gu
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/gu
const HANGUL = /[\uac00-\ud7a3]/gu
const HAN = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/gu
const CYRILLIC = /[\u0400-\u04ff]/gu
const GREEK = /[\u0370-\u03ff]/gu
/**
 * Whether a decoding is beyond reasonable doubt. False means doubtful, not wrong: of Latin letters nothing is told here.
 *
 * @example
 * looksRight('我们的国家是一个有五千年文化的国家', 'gbk') // => true
 */
export function looksRight(decoded: string, encoding: string): boolean {
  const foreign = foreignOf(decoded).replaceAll(' ', '')
  const total = foreign.length
  if (total === 0) return true
  if (count(foreign, NONSENSE) > total / 200) return false
  const [kana, hangul, han] = [count(foreign, KANA), count(foreign, HANGUL), count(foreign, HAN)]
  const cjk = kana + hangul + han
  if (cjk > total / 2) return cjk >= MIN_EVIDENCE && looksEastAsian(foreign, encoding, { kana, hangul, han })
  const cyrillic = count(foreign, CYRILLIC)
  if (cyrillic > total * 0.8)
    return cyrillic >= MIN_EVIDENCE && share(foreign, everyday.cyrillic) > cyrillic * 0.45
  const greek = count(foreign, GREEK)
  return greek > total * 0.8 && greek >= MIN_EVIDENCE && share(foreign, everyday.greek) > greek * 0.45
}

const JAPANESE = ['shift_jis', 'euc-jp', 'iso-2022-jp']

function looksEastAsian(
  foreign: string,
  encoding: string,
  { kana, hangul, han }: { kana: number; hangul: number; han: number },
): boolean {
  if (hangul > kana + han) return share(foreign, everyday.hangul) > hangul * 0.5
  // Kana have the same bytes in GBK as in EUC-JP, so they prove nothing for GBK.
  if (kana > (kana + han) * 0.3) return JAPANESE.includes(encoding)
  return kana < han * 0.02 && share(foreign, everyday.han) > han * 0.5
}

/** What is not ASCII, up to a limit; runs stay together. */
const foreignOf = (decoded: string): string =>
  (decoded.match(/[^\u0000-\u007f]+/gu) ?? []).join(' ').slice(0, SAMPLE)

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

function share(text: string, set: ReadonlySet<string>): number {
  let hits = 0
  for (const character of text) if (set.has(character)) hits++
  return hits
}
