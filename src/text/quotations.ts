/** Which marks close a quotation, by the mark that opens it, in any language: `„…“`, `”…”`, `»…«`. */
export const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}
