/** Tells the language of a text by its script and its commonest words. */

/** BCP 47 primary tag, or null when the text does not tell. */
export function tellLanguage(text: string): string | null {
  if (/[\u3041-\u30ff]/.test(text)) return 'ja'
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko'
  if (/[\u4e00-\u9fff]/.test(text)) return 'zh'
  return /\b(?:the|of|and)\b/.test(text) ? 'en' : null
}
