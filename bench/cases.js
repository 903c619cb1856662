/* What `bench/table.js` compares: each case with what newsparse does, what another program does, and the ratio to reach. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { lines, multilingual, varied } from './text.js'

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string[]} ours Arguments of newsparse.
 * @property {string[]} theirs A command.
 * @property {string} against
 * @property {'slower' | 'faster'} ratio How many times slower than the other it may be, or faster it is to be.
 * @property {'wall' | 'cpu'} by
 * @property {number} goal
 * @property {number} [goalWithCa] Where NODE_EXTRA_CA_CERTS is set, so that Node itself takes longer.
 * @property {string} [module] Of Python, which the other program needs.
 * @property {string} [folder] Of packages that the other program needs.
 */

/**
 * @typedef {object} MemoryCase
 * @property {string} name
 * @property {string[]} ours
 * @property {number} goalMb
 */

const node = process.execPath
const python = process.env.PYTHON ?? 'python3'
const peers = process.env.PEERS
const folder = mkdtempSync(join(tmpdir(), 'newsparse-'))

/** @param {string} name @param {string} content */
function file(name, content) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const BIG = 15_000_000
const HUGE = 98_000_000
const MEGABYTE = 1_000_000
const bytesOf = (/** @type {string} */ text) => Buffer.byteLength(text)
const [first = '', second = ''] = lines
const chinese = varied(lines, BIG / 3)
const toTraditional = Converter({ from: 'cn', to: 't' })
const ENGLISH = [
  'The council said on Monday that the old bridge “will open again” before the winter — two years after the flood.',
  'Residents, who had waited for weeks, were told that the ferry would run until then; it costs them nothing.',
  'An engineer’s report, which the paper has seen, names three causes and no culprit.',
]
const glossed = first.replace(/[\u4e00-\u9fff]/g, (it, at) => (at % 9 === 4 ? `${it}(shuō)` : it))

const text = file(
  'text.txt',
  `港口大桥重新开放\n来源：港口日报 日期：2024-03-05 作者：王小明\n\n${first}\n\n${second}\n`,
)
const sample = file(
  'sample.txt',
  `返回首页\n港口大桥重新开放\n来源：港口日报 日期：2024-03-05\n\n${`${glossed}\n`.repeat(8)}`,
)
const page = file(
  'page.html',
  `<!doctype html><title>港口大桥重新开放</title><article><h1>港口大桥重新开放</h1><p>来源：港口日报 2024-03-05</p><p>${first}</p><p>${second}</p></article>`,
)
const zh = file('zh.txt', chinese)
const traditional = file('hant.txt', varied(lines.map(toTraditional), BIG / 3))
const huge = file('huge.txt', chinese.repeat(Math.ceil(HUGE / bytesOf(chinese))))
const articles = file(
  'articles.ndjson',
  Array.from({ length: 4_000 }, (_, at) => {
    const body = `${lines[at % lines.length]}\n\n${lines[(at * 7 + 1) % lines.length]}`
    return `${JSON.stringify({ id: String(at), text: `港口大桥重新开放\n来源：港口日报 日期：2024-03-05\n\n${body}` })}\n`
  }).join(''),
)
const longPage = file(
  'long.html',
  `<!doctype html><title>港口大桥重新开放</title><article><h1>港口大桥重新开放</h1>${`<p>${first}</p><p>${second}</p>`.repeat(
    Math.ceil(MEGABYTE / bytesOf(`<p>${first}</p><p>${second}</p>`)),
  )}</article>`,
)
const en = file('en.txt', `${ENGLISH.join('\n')}\n`.repeat(Math.ceil(BIG / bytesOf(ENGLISH.join('\n')))))
const languages = file('languages.txt', multilingual(BIG))
const damaged = file(
  'damaged.txt',
  `${Buffer.from(`${ENGLISH.join('\n')}\n`).toString('latin1')}`.repeat(2_000),
)

const BARE = [node, '-e', '0']
const COPY =
  'const fs=require("fs");fs.writeSync(1,new TextDecoder().decode(fs.readFileSync(process.argv[1])))'
const DECODE = 'new TextDecoder("utf-8",{fatal:true}).decode(require("fs").readFileSync(process.argv[1]))'
const opencc = (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ path) => [
  node,
  '-e',
  `const fs=require("fs");const{Converter}=require("opencc-js");fs.writeFileSync("/dev/null",Converter({from:"${from}",to:"${to}"})(fs.readFileSync(process.argv[1],"utf8")))`,
  path,
]
const CPP =
  'import sys,opencc\nsys.stdout.write(opencc.OpenCC(sys.argv[2]).convert(open(sys.argv[1],encoding="utf-8").read()))'
const FTFY =
  'import sys,ftfy\nfor l in open(sys.argv[1],encoding="utf-8"): sys.stdout.write(ftfy.fix_encoding(l))'
/** From, to, as OpenCC calls its configuration, the same for newsparse, and what is converted. */
const CONVERSIONS = /** @type {const} */ ([
  ['cn', 't', 's2t', 'hans', 'hant', zh],
  ['cn', 'tw', 's2tw', 'hans', 'tw', zh],
  ['cn', 'twp', 's2twp', 'hans', 'twp', zh],
  ['cn', 'hk', 's2hk', 'hans', 'hk', zh],
  ['t', 'cn', 't2s', 'hant', 'hans', traditional],
])

/** @type {(name: string, ours: string[], goal: number, goalWithCa: number) => Case} */
const start = (name, ours, goal, goalWithCa) => ({
  name: `start: ${name}`,
  ours,
  theirs: BARE,
  against: 'node -e 0',
  ratio: 'slower',
  by: 'wall',
  goal,
  goalWithCa,
})

/** @type {Case[]} */
export const cases = [
  start('--version', ['--version'], 1.15, 1.15),
  start('repair of a clean text', ['repair', text], 1.6, 1.3),
  start('check of a clean text', ['check', text], 1.6, 1.3),
  start('a clean text as JSON', [text, '--json'], 1.9, 1.4),
  start('a page to Simplified', [page, '--script', 'hans', '--json'], 3, 2),
  start('a text with glosses', [sample, '--json'], 2.6, 1.7),
  ...[
    { name: 'repair of 15 MB of Chinese', path: zh },
    { name: 'repair of 15 MB of English', path: en },
    { name: 'repair of 15 MB in 24 languages', path: languages },
  ].map(
    ({ name, path }) =>
      /** @type {Case} */ ({
        name,
        ours: ['repair', path],
        theirs: [node, '-e', COPY, path],
        against: 'a copying program',
        ratio: 'slower',
        by: 'cpu',
        goal: 1.5,
      }),
  ),
  {
    name: 'check of 15 MB of Chinese',
    ours: ['check', zh],
    theirs: [node, '-e', DECODE, zh],
    against: 'reading and decoding',
    ratio: 'slower',
    by: 'cpu',
    goal: 1.3,
  },
  {
    name: 'check of 98 MB of Chinese',
    ours: ['check', huge, '--max-bytes', String(2 * HUGE)],
    theirs: [node, '-e', DECODE, huge],
    against: 'reading and decoding',
    ratio: 'slower',
    by: 'cpu',
    goal: 1.3,
  },
  {
    name: 'articles of 4,000 texts',
    ours: [articles, '--from', 'ndjson', '--ndjson', '--no-report'],
    theirs: [node, '-e', DECODE, articles],
    against: 'TextDecoder',
    ratio: 'faster',
    by: 'cpu',
    goal: 0.03,
  },
  {
    name: 'the article of 15 MB of text',
    ours: [zh, '--json', '--no-report'],
    theirs: [node, '-e', DECODE, zh],
    against: 'TextDecoder',
    ratio: 'faster',
    by: 'cpu',
    goal: 0.08,
  },
  ...CONVERSIONS.flatMap(([from, to, configuration, source, target, path]) => {
    const one = {
      ours: ['repair', '--source-script', source, '--script', target, path],
      ratio: /** @type {const} */ ('faster'),
      by: /** @type {const} */ ('cpu'),
    }
    return [
      { ...one, name: `15 MB to ${target}`, theirs: opencc(from, to, path), against: 'opencc-js', goal: 3.5 },
      {
        ...one,
        name: `15 MB to ${target}, C++`,
        theirs: [python, '-c', CPP, path, configuration],
        against: 'OpenCC',
        goal: 1.5,
        module: 'opencc',
      },
    ]
  }),
  {
    name: 'damaged lines',
    ours: ['repair', damaged],
    theirs: [python, '-c', FTFY, damaged],
    against: 'ftfy',
    ratio: 'faster',
    by: 'cpu',
    goal: 0.5,
    module: 'ftfy',
  },
]

/** What a run takes of memory at most; for 100,000 records see `bench/records.js`. @type {MemoryCase[]} */
export const memoryCases = [{ name: 'memory: a page of 1 MB', ours: [longPage, '--json'], goalMb: 120 }]

/** Those that need a folder of pages. @param {string} pages @returns {Case[]} */
export const casesOfPages = (pages) => {
  const inputs = [pages, '--ndjson', '--no-report']
  const reading = (/** @type {string} */ run) =>
    `const fs=require("fs"),path=require("path");${run};for(const f of fs.readdirSync(process.argv[1],{recursive:true,withFileTypes:true}))if(f.isFile())one(fs.readFileSync(path.join(f.parentPath??f.path,f.name),"utf8"))`
  const command = (/** @type {string} */ run) => [node, '-e', reading(run), pages]
  return [
    {
      name: 'pages',
      ours: inputs,
      theirs: command('const{parse}=require("parse5");const one=(h)=>parse(h)'),
      against: 'parse5 alone',
      ratio: 'faster',
      by: 'cpu',
      goal: 0.8,
    },
    {
      name: 'pages',
      ours: inputs,
      theirs: [
        python,
        '-c',
        'import sys,pathlib,trafilatura\nfor p in pathlib.Path(sys.argv[1]).rglob("*"):\n  if p.is_file(): trafilatura.bare_extraction(p.read_bytes(),with_metadata=True)',
        pages,
      ],
      against: 'trafilatura',
      ratio: 'faster',
      by: 'cpu',
      goal: 3,
      module: 'trafilatura',
    },
    {
      name: 'pages',
      ours: inputs,
      // A page on which it throws counts like one that it has read.
      theirs: command(
        `const load=require("node:module").createRequire(path.resolve(${JSON.stringify(peers ?? '')},"x.js"));const{Readability}=load("@mozilla/readability"),{parseHTML}=load("linkedom");const one=(h)=>{try{new Readability(parseHTML(h).document).parse()}catch{}}`,
      ),
      against: 'readability + linkedom',
      ratio: 'faster',
      by: 'cpu',
      goal: 2.7,
      folder: peers ?? 'PEERS',
    },
    {
      name: 'pages, two threads',
      ours: [...inputs, '--jobs', '2'],
      theirs: [node, 'bin/newsparse.js', ...inputs, '--jobs', '1'],
      against: '--jobs 1',
      ratio: 'faster',
      by: 'wall',
      goal: 1.7,
    },
  ]
}
