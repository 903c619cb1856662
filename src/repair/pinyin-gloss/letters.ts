/** The letters of pinyin as they are found in pages: tone marks may be combining, `ɑ` and `ɡ` come from fonts. */

/** For a character class of a regular expression. */
export const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c'
export const LETTERS = `a-zɑɡü${TONED}`

export const isHan = (unit: string | undefined): boolean =>
  unit !== undefined && unit >= '\u3400' && unit <= '\u9fff'
