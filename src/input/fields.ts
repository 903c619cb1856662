/** Header fields as WARC and HTTP write them: `Name: value`, a line each; a line that begins with white space goes on. */

/** The lines of a header, one character a byte, without their ends. */
export const latin1Lines = (lines: readonly Uint8Array[]): string[] =>
  lines.map((line) => Buffer.from(line.buffer, line.byteOffset, line.length).toString('latin1'))

/** By lower-case name; the first of a name counts. */
export function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last !== '') fields.set(last, `${fields.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}
