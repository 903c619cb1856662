/** Scripts and the languages written in them. */

const LATIN = /\p{Script=Latin}+/gu
const HAN = /\p{Script=Han}+/gu

/** Words of a script, and the languages to choose from; one language needs no choice. */
const SCRIPTS: readonly { words: RegExp; languages: readonly string[] }[] = [
  {
    words: LATIN,
    languages:
      'en de fr es it pt nl sv no da fi is et lv lt pl cs sk sl hr hu ro tr az vi id ms ca gl eu sq sw tl'.split(
        ' ',
      ),
  },
  { words: /\p{Script=Cyrillic}+/gu, languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'] },
  { words: /\p{Script=Arabic}+/gu, languages: ['ar', 'fa', 'ur'] },
  { words: /\p{Script=Devanagari}+/gu, languages: ['hi', 'mr', 'ne'] },
  { words: /\p{Script=Hangul}+/gu, languages: ['ko'] },
  { words: HAN, languages: ['zh'] },
  { words: /\p{Script=Greek}+/gu, languages: ['el'] },
  { words: /\p{Script=Hebrew}+/gu, languages: ['he'] },
  { words: /\p{Script=Thai}+/gu, languages: ['th'] },
  { words: /\p{Script=Bengali}+/gu, languages: ['bn'] },
  { words: /\p{Script=Tamil}+/gu, languages: ['ta'] },
  { words: /\p{Script=Telugu}+/gu, languages: ['te'] },
  { words: /\p{Script=Gujarati}+/gu, languages: ['gu'] },
  { words: /\p{Script=Gurmukhi}+/gu, languages: ['pa'] },
  { words: /\p{Script=Kannada}+/gu, languages: ['kn'] },
  { words: /\p{Script=Malayalam}+/gu, languages: ['ml'] },
  { words: /\p{Script=Sinhala}+/gu, languages: ['si'] },
  { words: /\p{Script=Armenian}+/gu, languages: ['hy'] },
  { words: /\p{Script=Georgian}+/gu, languages: ['ka'] },
  { words: /\p{Script=Khmer}+/gu, languages: ['km'] },
  { words: /\p{Script=Lao}+/gu, languages: ['lo'] },
  { words: /\p{Script=Myanmar}+/gu, languages: ['my'] },
  { words: /\p{Script=Ethiopic}+/gu, languages: ['am'] },
]

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** Of the blocks of Latin and of punctuation, and of the signs beside Han, nothing is of another script. */
const LATIN_AND_SIGNS = /[\0-\u036f\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff01-\uff20]+/g

/** Han and hangul say as much in one letter as others in three. */
const WEIGHT: Partial<Record<string, number>> = { zh: 3.5, ko: 2.5 }

/** Japanese has kana in every sentence; a Chinese text may quote a few. */
const KANA_SHARE = 0.12

/** A text has so many letters at least, of the weight of Latin ones, before it tells anything. */
const LEAST = 4

/** The languages that the commonest script of a text is used for; none for a text without letters. */
export function scriptLanguages(text: string): readonly string[] {
  // Most texts have one script: the others are looked for in what it leaves.
  let left = text.replace(LATIN_AND_SIGNS, '')
  // UTF-16 units of a script. To take its words out costs a tenth of a list of its letters.
  const take = (words: RegExp): number => {
    if (left === '') return 0
    const before = left.length
    left = left.replace(words, '')
    return before - left.length
  }
  const han = take(HAN)
  const kana = take(KANA)
  let best: readonly string[] = []
  let most = LEAST - 1
  for (const { words, languages } of SCRIPTS) {
    const units =
      words === LATIN ? text.length - text.replace(words, '').length : words === HAN ? han : take(words)
    const found = units * (WEIGHT[languages[0]!] ?? 1)
    if (found > most) {
      most = found
      best = languages
    }
  }
  return kana > (kana + han) * KANA_SHARE && kana * 2.5 + han * 2.5 > most * 0.6 ? ['ja'] : best
}
