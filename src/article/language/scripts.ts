/** Scripts and the languages written in them. */

/** Letters of a script, and the languages to choose from; one language needs no choice. */
const SCRIPTS: readonly { letters: RegExp; languages: readonly string[] }[] = [
  {
    letters: /\p{Script=Latin}/gu,
    languages:
      'en de fr es it pt nl sv no da fi is et lv lt pl cs sk sl hr hu ro tr az vi id ms ca gl eu sq sw tl'.split(
        ' ',
      ),
  },
  { letters: /\p{Script=Cyrillic}/gu, languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'] },
  { letters: /\p{Script=Arabic}/gu, languages: ['ar', 'fa', 'ur'] },
  { letters: /\p{Script=Devanagari}/gu, languages: ['hi', 'mr', 'ne'] },
  { letters: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { letters: /\p{Script=Han}/gu, languages: ['zh'] },
  { letters: /\p{Script=Greek}/gu, languages: ['el'] },
  { letters: /\p{Script=Hebrew}/gu, languages: ['he'] },
  { letters: /\p{Script=Thai}/gu, languages: ['th'] },
  { letters: /\p{Script=Bengali}/gu, languages: ['bn'] },
  { letters: /\p{Script=Tamil}/gu, languages: ['ta'] },
  { letters: /\p{Script=Telugu}/gu, languages: ['te'] },
  { letters: /\p{Script=Gujarati}/gu, languages: ['gu'] },
  { letters: /\p{Script=Gurmukhi}/gu, languages: ['pa'] },
  { letters: /\p{Script=Kannada}/gu, languages: ['kn'] },
  { letters: /\p{Script=Malayalam}/gu, languages: ['ml'] },
  { letters: /\p{Script=Sinhala}/gu, languages: ['si'] },
  { letters: /\p{Script=Armenian}/gu, languages: ['hy'] },
  { letters: /\p{Script=Georgian}/gu, languages: ['ka'] },
  { letters: /\p{Script=Khmer}/gu, languages: ['km'] },
  { letters: /\p{Script=Lao}/gu, languages: ['lo'] },
  { letters: /\p{Script=Myanmar}/gu, languages: ['my'] },
  { letters: /\p{Script=Ethiopic}/gu, languages: ['am'] },
]

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Han and hangul say as much in one letter as others in three. */
const WEIGHT: Partial<Record<string, number>> = { zh: 3.5, ko: 2.5 }

/** Japanese has kana in every sentence; a Chinese text may quote a few. */
const KANA_SHARE = 0.12

/** A text has so many letters at least, of the weight of Latin ones, before it tells anything. */
const LEAST = 4

/** The languages that the commonest script of a text is used for; none for a text without letters. */
export function scriptLanguages(text: string): readonly string[] {
  const kana = count(text, KANA)
  let best: readonly string[] = []
  let most = LEAST - 1
  for (const { letters, languages } of SCRIPTS) {
    const found = count(text, letters) * (WEIGHT[languages[0]!] ?? 1)
    if (found > most) {
      most = found
      best = languages
    }
  }
  const han = count(text, /\p{Script=Han}/gu)
  return kana > (kana + han) * KANA_SHARE && kana * 2.5 + han * 2.5 > most * 0.6 ? ['ja'] : best
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
