/** Words that tell what broken text was meant to be. Data. */

/** What goes on behind `à` in Portuguese words that begin with it: `às `, `àquele`, `àquilo`. Expressions. */
export const behindGraveA: readonly string[] = ['s[\\s.,;:]', 'quel', 'quil']

/** Words of texts about encodings: what looks corrupt beside them is likely meant so. Lower case. */
export const encodingWords: readonly string[] = [
  '乱码',
  '亂碼',
  '编码',
  '編碼',
  '字符集',
  '文字化け',
  '文字コード',
  'エンコード',
  '인코딩',
  '글자가 깨',
  'mojibake',
  'encoding',
  'charset',
  'unicode',
  'utf-8',
  'utf8',
  'gbk',
  'latin-1',
  'iso-8859',
  'windows-125',
  'кодиров',
  'кракозябр',
  'zeichensatz',
  'zeichenkodierung',
  'encodage',
  'codificación',
  'codificação',
]
