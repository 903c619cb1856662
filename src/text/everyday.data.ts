/** What `\p{…}` stands for among the characters of everyday news, as the inside of a class in a regular expression. The test beside
 * it holds them against the engine. */

/** Latin, Greek, Cyrillic, hanzi, kana, hangul, and the usual signs. */
export const EVERYDAY =
  '\\u0000-\\u017f\\u0384-\\u03ce\\u0400-\\u045f\\u2000-\\u206f\\u20ac\\u2103\\u2116\\u2122\\u2160-\\u217f\\u2190-\\u25ff\\u3000-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff00-\\uff9f'

export const everydayClasses: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ſΆΈ-ΊΌΎ-ΡΣ-ώЀ-џ々〆〱-〵〻〼ぁ-ゖゝ-ゟァ-ヺー-ヿ一-鿿가-힣Ａ-Ｚａ-ｚｦ-ﾟ',
  Lu: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈ-ΊΌΎΏΑ-ΡΣ-ΫЀ-ЯＡ-Ｚ',
  Ll: 'a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſΐά-ώа-џａ-ｚ',
  Lo: 'ªº〆〼ぁ-ゖゟァ-ヺヿ一-鿿가-힣ｦ-ｯｱ-ﾝ',
  M: '\\u302a-\\u302f\\u3099\\u309a',
  N: '0-9²³¹¼-¾Ⅰ-ⅿ①-⒛⓪-⓿〇〡-〩〸-〺０-９',
  P: '\\u0021-\\u0023\\u0025-\\u002a\\u002c-\\u002f\\u003a\\u003b\\u003f\\u0040\\u005b-\\u005d\\u005f\\u007b\\u007d\\u00a1\\u00a7\\u00ab\\u00b6\\u00b7\\u00bb\\u00bf\\u0387\\u2010-\\u2027\\u2030-\\u2043\\u2045-\\u2051\\u2053-\\u205e\\u2308-\\u230b\\u2329\\u232a\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\u3030\\u303d\\u30a0\\u30fb\\uff01-\\uff03\\uff05-\\uff0a\\uff0c-\\uff0f\\uff1a\\uff1b\\uff1f\\uff20\\uff3b-\\uff3d\\uff3f\\uff5b\\uff5d\\uff5f-\\uff65',
  S: '\\u0024\\u002b\\u003c-\\u003e\\u005e\\u0060\\u007c\\u007e\\u00a2-\\u00a6\\u00a8\\u00a9\\u00ac\\u00ae-\\u00b1\\u00b4\\u00b8\\u00d7\\u00f7\\u0384\\u0385\\u2044\\u2052\\u20ac\\u2103\\u2116\\u2122\\u2190-\\u2307\\u230c-\\u2328\\u232b-\\u2429\\u2440-\\u244a\\u249c-\\u24e9\\u2500-\\u25ff\\u3004\\u3012\\u3013\\u3020\\u3036\\u3037\\u303e\\u303f\\u309b\\u309c\\uff04\\uff0b\\uff1c-\\uff1e\\uff3e\\uff40\\uff5c\\uff5e',
  'Script=Latin': 'A-Za-zªºÀ-ÖØ-öø-ſⅠ-ⅿＡ-Ｚａ-ｚ',
  'Script=Greek': '\\u0384ΆΈ-ΊΌΎ-ΡΣ-ώ',
  'Script=Cyrillic': 'Ѐ-џ',
  'Script=Han': '々〇〡-〩〸-〻一-鿿',
  'Script=Hiragana': 'ぁ-ゖゝ-ゟ',
  'Script=Katakana': 'ァ-ヺヽ-ヿｦ-ｯｱ-ﾝ',
  'Script=Hangul': '\\u302e\\u302f가-힣',
  'Script=Thai': '',
  'sc=Han': '々〇〡-〩〸-〻一-鿿',
}
