/** Tells files that are no text: by the numbers they begin with, else by their control characters. */

const SIGNATURES: readonly (readonly [name: string, start: string])[] = [
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF87a'],
  ['a GIF image', 'GIF89a'],
  ['a RIFF file (WebP, WAV, AVI)', 'RIFF'],
  ['a PDF document', '%PDF-'],
  ['a ZIP archive (or a DOCX, XLSX or EPUB file)', 'PK\x03\x04'],
  ['gzip data', '\x1f\x8b'],
  ['Zstandard data', '\x28\xb5\x2f\xfd'],
  ['XZ data', '\xfd7zXZ\0'],
  ['bzip2 data', 'BZh'],
  ['a 7-Zip archive', "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an older Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an ELF program', '\x7fELF'],
  ['a Windows program', 'MZ\x90\0'],
  ['a WebAssembly module', '\0asm'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['an MP3 file', 'ID3'],
  ['an Ogg file', 'OggS'],
  ['a font', 'wOF2'],
  ['a font', 'wOFF'],
]

/** Text with zero bytes in it is repaired up to this share of control bytes; over it nothing can be read. */
const MAX_CONTROLS = 0.05
/** So many prove nothing even in a short text. */
const STRAY_CONTROLS = 8
const SAMPLE = 65536

/**
 * What the bytes are instead of text, or null when they may be text. Bytes in UTF-16 are to be told before.
 *
 * @example
 * binaryKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) // => 'a PNG image'
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (let at = 0; at < sample.length; at++) if (sample[at]! < 0x20 && !isTextControl(sample[at]!)) controls++
  const signature = SIGNATURES.find(([, start]) => head.startsWith(start))
  // Words such as `ID3` begin texts as well: a signature of letters alone needs a control character to confirm it.
  if (signature && (controls > 0 || /[^\x20-\x7e]|^%PDF/.test(signature[1]))) return signature[0]
  return controls > Math.max(STRAY_CONTROLS, sample.length * MAX_CONTROLS)
    ? `unknown binary data (${Math.round((controls / sample.length) * 100)} % control bytes)`
    : null
}

/** Backspace to carriage return, and ESC, shift-out and shift-in, which terminal output and ISO-2022 are full of. */
const isTextControl = (byte: number): boolean => (byte >= 0x08 && byte <= 0x0f) || byte === 0x1b
