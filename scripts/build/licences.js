/* The licences of what dist/ holds: of the packages that esbuild bundled, and of those whose data the build or a generator
 * made tables from. Each with its copyright line and its whole text, as it stands in the package. */
import { readdirSync, readFileSync } from 'node:fs'

/** What was made from a package's data. The generated files of src/ name the same packages. */
const DATA = /** @type {Record<string, string>} */ ({
  '@exodus/bytes': 'tables of encodings',
  '@node-rs/jieba': "the word list of script conversion, from jieba's dictionary",
  jschardet: 'frequencies of characters',
  'opencc-js': "tables of script conversion, from OpenCC's dictionaries",
  'pinyin-pro': 'readings of characters',
})

/** Texts that a package's own licence file leaves out. */
const FURTHER = /** @type {Record<string, string[]>} */ ({
  '@exodus/bytes': ['scripts/build/licences/whatwg-encoding.txt'],
  '@node-rs/jieba': ['scripts/build/licences/jieba.txt'],
  pako: ['scripts/build/licences/zlib.txt'],
  warcio: ['node_modules/opencc-js/LICENSES/Apache-2.0.txt'],
})

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third.party)/i
const RULE = '='.repeat(80)

/** The folder of the package that a bundled file belongs to; one package may bring another version of its own. */
const FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/** @param {Iterable<string>} inputs Paths of the files that were bundled. */
export function licencesOf(inputs) {
  const bundled = new Set([...inputs].flatMap((path) => path.match(FOLDER)?.[0] ?? []))
  const folders = new Set([...bundled, ...Object.keys(DATA).map((name) => `node_modules/${name}`)])
  const entries = [...folders].sort().map((folder) => `${RULE}\n${entryOf(folder, bundled.has(folder))}`)
  return `What newsparse bundles and makes its tables from, with the licences. Its own licence stands in LICENSE.\n\n${entries.join('\n')}`
}

/** @param {string} folder @param {boolean} bundled */
function entryOf(folder, bundled) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const own = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && /^[^.]+(?:\.(?:md|txt))?$/.test(file) && file !== 'LICENSES')
    .map((file) => `${folder}/${file}`)
  if (own.length === 0) throw new Error(`${name} has no licence file: see what it asks for`)
  const texts = [...own, ...(FURTHER[name] ?? [])].map((file) => readFileSync(file, 'utf8').trim())
  const uses = [...(bundled ? ['code'] : []), ...(DATA[name] ? [DATA[name]] : [])]
  const head = [`${name} ${version}`, homepage, `Licence: ${license}`, `Used: ${uses.join('; ')}`]
  return `${head.filter(Boolean).join('\n')}\n\n${texts.join('\n\n')}\n`.replace(/\r\n/g, '\n')
}
