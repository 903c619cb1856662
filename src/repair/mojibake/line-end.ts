/** What may stand at the end of a line, where a lost byte is mostly that of a full stop. */

const COMMAS = '、，'
const OPENING = '（〈《「『【〔〖“‘'
const CLOSING = '）〉》」』】〕〗”’'

/** The characters that can end a line behind a text; none when the end of a quotation is as likely as that of a sentence. */
export function endingALine(characters: readonly string[], before: string): readonly string[] {
  const isOpen = Array.from(OPENING).some(
    (it, at) => before.lastIndexOf(it) > before.lastIndexOf(CLOSING[at]!),
  )
  if (isOpen) return characters.some((it) => CLOSING.includes(it)) ? [] : characters
  return characters.filter((it) => !(COMMAS + OPENING + CLOSING).includes(it))
}
