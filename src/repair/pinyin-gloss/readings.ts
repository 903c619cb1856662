/** How characters are read, and which are Traditional forms that GB 2312 does not have. */
import { readingsData } from './readings.data.ts'
import { traditionalData } from './traditional.data.ts'

/** Syllable -> the characters that are read so. */
const charsBySyllable = new Map<string, string>()
/** Syllable without its tone -> the characters that are read so in some tone. */
const charsByBase = new Map<string, string>()
/** Traditional character outside GB 2312 -> its Simplified form. */
const simplified = new Map<string, string>()

for (const entry of readingsData.split(' ')) {
  const from = entry.search(/\p{Script=Han}/u)
  const syllable = normalize(entry.slice(0, from))
  const chars = entry.slice(from)
  charsBySyllable.set(syllable, chars)
  const base = withoutTone(syllable)
  charsByBase.set(base, (charsByBase.get(base) ?? '') + chars)
}
for (let at = 0; at < traditionalData.length; at += 2) {
  simplified.set(traditionalData[at]!, traditionalData[at + 1]!)
}

/** One spelling for the letters that fonts and converters write in several ways: `ɡ` is `g`. */
export function normalize(syllable: string): string {
  return syllable.normalize('NFC').replace(/ɑ/g, 'a').replace(/ɡ/g, 'g')
}

function withoutTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
}

/** Is this syllable, with its tone, one of the character's readings? */
export function isReading(char: string, syllable: string): boolean {
  return charsBySyllable.get(normalize(syllable))?.includes(char) ?? false
}

/** Is it a reading but for its tone? Tones change in context (一 as `yí`) and fall away (了 as `le`). */
export function isReadingInSomeTone(char: string, syllable: string): boolean {
  return charsByBase.get(withoutTone(normalize(syllable)))?.includes(char) ?? false
}

/** Has the character one reading only? */
export function hasOneReading(char: string): boolean {
  let readings = 0
  for (const chars of charsBySyllable.values()) if (chars.includes(char) && ++readings > 1) return false
  return readings === 1
}

/** The characters that are read so, those in another tone last. */
export function charsReadAs(syllable: string): string {
  const exact = normalize(syllable)
  return (charsBySyllable.get(exact) ?? '') + (charsByBase.get(withoutTone(exact)) ?? '')
}

/** The Simplified form of a Traditional character outside GB 2312; undefined for all other characters. */
export const simplifiedOf = (char: string): string | undefined => simplified.get(char)

let simplifiedForms: Set<string> | null = null

/** Is this the Simplified form of such a character, and not used for itself in Traditional text as far as is known? */
export function isSimplified(char: string): boolean {
  simplifiedForms ??= new Set(simplified.values())
  return simplifiedForms.has(char)
}
