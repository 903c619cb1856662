/** Which encodings are taken for which: the mix-ups that are tried, likelier ones first. */
import type { Chain } from './reading.ts'

/** @param against What speaks against the mix-up, in nats. */
export const chainOf = (wrong: string, right: string, against: number): Chain => ({
  name: `${wrong} ${right}`,
  wrong,
  right,
  against,
})

/**
 * Read as one of these although it was UTF-8: the encoding of the Web first, then those that systems have by default,
 * then the others.
 */
export const READ_UTF8_AS: readonly (readonly string[])[] = [
  ['windows-1252', 'iso-8859-1'],
  [
    'gbk',
    'windows-1251',
    'windows-1250',
    'shift_jis',
    'big5',
    'euc-kr',
    'macintosh',
    'windows-1254',
    'windows-1257',
    'windows-1253',
    'cp437',
    'cp850',
  ],
  [
    'euc-jp',
    'iso-8859-2',
    'windows-1256',
    'windows-1255',
    'windows-1258',
    'windows-874',
    'koi8-r',
    'koi8-u',
    'ibm866',
    'iso-8859-5',
    'iso-8859-7',
    'iso-8859-15',
    'x-mac-cyrillic',
  ],
]

/** What is written in the multi-byte encodings. */
export const LANGUAGES: Record<string, readonly string[]> = {
  gbk: ['hans', 'hant'],
  big5: ['hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
}

const WESTERN =
  'en fr de es it pt nl sv da no fi is ga cy ca gl oc ast fy fo lb co sc br wa nds gsw fur vec lij eo sq'.split(
    ' ',
  )
const CENTRAL = 'pl cs sk hu hr sl ro bs-Latn hsb sq de'.split(' ')

/** What is written in the alphabetic ones. */
export const LETTERS: Record<string, readonly string[]> = {
  'windows-1250': CENTRAL,
  'iso-8859-2': CENTRAL,
  'windows-1251': ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  'koi8-r': ['ru', 'bg'],
  'koi8-u': ['uk', 'ru', 'be'],
  ibm866: ['ru', 'uk', 'be', 'bg'],
  'iso-8859-5': ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  'x-mac-cyrillic': ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  'windows-1252': WESTERN,
  macintosh: WESTERN,
  cp850: WESTERN,
  cp437: WESTERN,
  'windows-1253': ['el'],
  'iso-8859-7': ['el'],
  'windows-1254': ['tr', 'az-Latn'],
  'windows-1255': ['he'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'windows-1257': ['lt', 'lv', 'et'],
  'windows-1258': ['vi'],
  'windows-874': ['th'],
}

/** The encoding of the Web. */
export const WEB = new Set(READ_UTF8_AS[0])

const CJK = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const CYRILLIC = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']
const OTHERS = [
  'windows-1250',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-7',
  'macintosh',
]
const DOS = ['cp850', 'cp437']

/** Read as the first although it was one of the others; none of them UTF-8. */
export const READ_LEGACY_AS: readonly (readonly [string, readonly string[]])[] = [
  ['windows-1252', [...CJK, ...CYRILLIC, ...OTHERS, ...DOS]],
  ['iso-8859-1', [...CJK, ...CYRILLIC, ...OTHERS, ...DOS]],
  ['gbk', ['big5', 'shift_jis', 'euc-jp', 'euc-kr', ...CYRILLIC.slice(0, 2)]],
  ['big5-eten', ['gbk', 'shift_jis', 'euc-jp', 'euc-kr']],
  ['big5', ['gbk', 'shift_jis', 'euc-jp', 'euc-kr', ...CYRILLIC.slice(0, 2)]],
  ['shift_jis', ['euc-jp', 'gbk', 'big5', 'euc-kr', ...CYRILLIC.slice(0, 2)]],
  ['euc-kr', ['gbk', 'big5', 'euc-jp', 'shift_jis', ...CYRILLIC.slice(0, 2)]],
  ['euc-jp', ['gbk', 'big5', 'shift_jis', 'euc-kr']],
  ['windows-1251', [...CYRILLIC, ...CJK, ...OTHERS]],
  ['koi8-r', [...CYRILLIC, ...CJK]],
  ['ibm866', [...CYRILLIC, ...CJK]],
  ['iso-8859-5', [...CYRILLIC, ...CJK]],
  ['x-mac-cyrillic', [...CYRILLIC, ...CJK]],
  ['windows-1250', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['iso-8859-2', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['macintosh', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['windows-1253', [...CJK, 'windows-1252']],
  ['windows-1254', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['windows-1257', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['windows-1256', [...CJK, 'windows-1252']],
  ['windows-874', ['windows-1252']],
  ['cp437', [...CJK, ...CYRILLIC, ...OTHERS]],
  ['cp850', ['windows-1252', 'windows-1251', 'gbk', 'macintosh']],
]
