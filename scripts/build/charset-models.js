/* jschardet without what src/decode/detect.ts never asks it for: the models of encodings of DOS, Mac and mainframes, and those that
 * only tell the language of UTF-8. The others are written as the pairs of bytes that occur: packed, a fifth of what they were. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = 'node_modules/jschardet/build'
/** Keeps the codes clear of control characters, which JavaScript source has to escape. */
const PRINTABLE = 0x20
const PAIRS = 0x10000

/** @type {import('esbuild').Plugin} */
export const fewerCharsetModels = {
  name: 'fewer-charset-models',
  setup(it) {
    it.onLoad({ filter: /jschardet\/build\/models\/\w+\.bin\.js$/ }, async ({ path }) => {
      const { readBytes } = await load(path)
      const bytes = readBytes()
      return { contents: path.endsWith('models.bin.js') ? await fewerModels(bytes) : sparse(bytes) }
    })
  },
}

/** @param {string} path */
const load = (path) => import(pathToFileURL(resolve(path)).href)

/** How the module reads what was written: no byte but those listed, each behind a gap. */
const READ = `
function fill(bytes, start, gaps, values) {
  for (let index = 0, at = start - 1; index < gaps.length; index++) {
    at += gaps.charCodeAt(index) - ${PRINTABLE} + 1
    bytes[at] = values.charCodeAt(index) - ${PRINTABLE}
  }
}
let cached = null
export const readBytes = () => (cached ??= read())
`

/** The module of a table of bytes, most of them zero. @param {Uint8Array} bytes */
function sparse(bytes) {
  return `${READ}
function read() {
  const bytes = new Uint8Array(${bytes.length})
  fill(bytes, 0, ${listed(bytes)})
  return bytes
}`
}

/** The module of the models: CMD2, their number, then name and norm of each, then all tables. @param {Uint8Array} bytes */
async function fewerModels(bytes) {
  const { REGISTRY } = await load(`${FOLDER}/registry.js`)
  const { EncodingEra } = await load(`${FOLDER}/enums.js`)
  const asked = new Set(
    Object.values(REGISTRY).flatMap(({ name, era }) =>
      era & (EncodingEra.MODERN_WEB | EncodingEra.LEGACY_ISO) && name !== 'utf-8' ? [name] : [],
    ),
  )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(4)
  const heads = []
  let at = 8
  for (let index = 0; index < count; index++) {
    const end = at + 4 + view.getUint32(at)
    heads.push({
      name: Buffer.from(bytes.subarray(at + 4, end)).toString(),
      head: bytes.subarray(at, end + 8),
    })
    at = end + 8
  }
  const kept = heads.flatMap(({ name, head }, index) => {
    const encoding = name.slice(name.indexOf('/') + 1)
    if (!asked.has(encoding)) return []
    return [{ head, table: bytes.subarray(at + index * PAIRS, at + (index + 1) * PAIRS) }]
  })
  if (kept.length === 0 || at + count * PAIRS !== bytes.length)
    throw new Error('jschardet has another form of models now: see scripts/build/charset-models.js')
  const head = Buffer.concat([bytes.subarray(0, 4), numberOf(kept.length), ...kept.map((one) => one.head)])
  const fills = kept.map(
    ({ table }, index) => `  fill(bytes, ${head.length + index * PAIRS}, ${listed(table)})`,
  )
  return `${READ}
function read() {
  const bytes = new Uint8Array(${head.length + kept.length * PAIRS})
  bytes.set(Uint8Array.from(atob('${head.toString('base64')}'), (it) => it.charCodeAt(0)))
${fills.join('\n')}
  return bytes
}`
}

/** @param {number} value */
function numberOf(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** The gaps before the bytes that are not zero, and these, as two strings. @param {Uint8Array} bytes */
function listed(bytes) {
  let [gaps, values, next] = ['', '', 0]
  for (const [at, value] of bytes.entries()) {
    if (value === 0) continue
    if (at - next > 0xd000) throw new Error('jschardet: a gap that one unit cannot say')
    gaps += String.fromCharCode(PRINTABLE + at - next)
    values += String.fromCharCode(PRINTABLE + value)
    next = at + 1
  }
  return `${JSON.stringify(gaps)}, ${JSON.stringify(values)}`
}
