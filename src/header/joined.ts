/** The scripts that write words together: names, outlets and places stand there without a space between. */

/** A letter of Chinese, Japanese or Korean. */
export const CJK: RegExp = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·•ー]/u
