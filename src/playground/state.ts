/** The state of the page in its address, so that it can be kept and passed on: `#view=json&script=hans&text=…`. The part behind
 * `#` is never sent to a server. */
import type { Given, View, Wanted } from './messages.ts'

/** Longer addresses are cut by what they are pasted into. */
export const MAX_ADDRESS_CHARACTERS = 60_000
const SWITCHES = new Map([
  ['true', true],
  ['false', false],
])
const VIEWS: readonly View[] = ['html', 'markdown', 'json']

/** @returns What stands behind `#`; without the input where that is too long. */
export async function toAddress({ given, options, view }: Wanted): Promise<{ hash: string; whole: boolean }> {
  const parts = new URLSearchParams()
  if (view !== 'html') parts.set('view', view)
  for (const [name, value] of Object.entries(options)) parts.set(name, String(value))
  const { content, name } = given
  if (content.length === 0) return { hash: parts.toString(), whole: true }
  const isText = typeof content === 'string'
  const packed = await pack(isText ? new TextEncoder().encode(content) : content)
  if (packed.length > MAX_ADDRESS_CHARACTERS) return { hash: parts.toString(), whole: false }
  if (name !== null) parts.set('name', name)
  parts.set(isText ? 'text' : 'bytes', packed)
  return { hash: parts.toString(), whole: true }
}

/** @throws An error where the input in it was cut or changed. */
export async function fromAddress(hash: string): Promise<Wanted> {
  const { view, name, text, bytes, ...chosen } = Object.fromEntries(
    new URLSearchParams(hash.replace(/^#/, '')),
  )
  const packed = text ?? bytes
  const unpacked = packed === undefined ? new Uint8Array() : await unpack(packed)
  const given: Given = {
    content: bytes === undefined ? new TextDecoder().decode(unpacked) : unpacked,
    name: name ?? null,
  }
  const options = Object.fromEntries(
    Object.entries(chosen).map(([key, value]) => [key, SWITCHES.get(value) ?? value]),
  )
  return { given, options, view: VIEWS.find((it) => it === view) ?? 'html' }
}

async function through(bytes: Uint8Array, by: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(by)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Base64 as addresses take it. */
async function pack(bytes: Uint8Array): Promise<string> {
  const packed = await through(bytes, new CompressionStream('deflate-raw'))
  const characters = Array.from(packed, (byte) => String.fromCharCode(byte)).join('')
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function unpack(text: string): Promise<Uint8Array> {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(characters, (it) => it.charCodeAt(0))
  return through(bytes, new DecompressionStream('deflate-raw'))
}
