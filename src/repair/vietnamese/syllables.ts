/** Tells whether a word is a syllable of Vietnamese: an initial, a rhyme and a tone that can stand together. */

const INITIALS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
/** By their vowels: the ends that each may have; `-`: none. */
const RHYMES =
  'a:-,c,ch,i,m,n,ng,nh,o,p,t,u,y ă:c,m,n,ng,p,t â:c,m,n,ng,p,t,u,y e:-,c,m,n,ng,o,p,t ê:-,c,ch,m,n,nh,p,t,u i:-,a,ch,m,n,nh,p,t,u iê:c,m,n,ng,p,t,u o:-,c,i,m,n,ng,p,t oa:-,c,ch,i,m,n,ng,nh,o,p,t,y oă:c,m,n,ng,t oe:-,n,o,t oo:c,ng ô:-,c,i,m,n,ng,p,t ơ:-,i,m,n,p,t u:-,a,c,i,m,n,ng,p,t,y,ơ uâ:n,ng,t,y uê:-,ch,nh uô:c,i,m,n,ng,t uy:-,a,ch,n,nh,p,t,u uyê:n,t ư:-,a,c,i,m,n,ng,t,u ươ:c,i,m,n,ng,p,t,u y:-,n,t yê:m,n,t,u'
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** In front of a stop there are two tones alone. */
const STOPPED = /(?:c|ch|p|t)$/
const RISING_OR_HEAVY = /[\u0301\u0323]/

const rhymes = new Set(
  RHYMES.split(' ').flatMap((row) => {
    const [vowels = '', ends = ''] = row.split(':')
    return ends.split(',').map((end) => vowels + (end === '-' ? '' : end))
  }),
)
const INITIAL = new RegExp(`^(?:${[...INITIALS].sort((one, other) => other.length - one.length).join('|')})`)

const ASCII = /^[\0-\x7f]*$/

/** @param word In small letters, NFC. */
export function isSyllable(word: string): boolean {
  if (ASCII.test(word)) return hasRhyme(word, word.replace(INITIAL, ''))
  const apart = word.normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = apart.replace(TONES, '').normalize('NFC')
  const rest = plain.replace(INITIAL, '')
  return (
    hasRhyme(plain, rest) && (tones.length === 0 || !STOPPED.test(rest) || RISING_OR_HEAVY.test(tones[0]!))
  )
}

/** Of `gi` the vowel may be its own: `gì`, `giết`. */
const hasRhyme = (plain: string, rest: string) =>
  rhymes.has(rest) || (plain.startsWith('gi') && rhymes.has(plain.slice(1))) || rhymes.has(plain)

/** All that may be syllables of letters of ASCII. */
export const plainSyllables = (): string[] => {
  const ends = [...rhymes].filter((it) => ASCII.test(it))
  return ['', ...INITIALS.filter((it) => ASCII.test(it))].flatMap((initial) =>
    ends.map((end) => initial + end),
  )
}
