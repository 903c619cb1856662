/* Answers `repair FILE` and `check FILE` without the rest of the program where `src/cli/quick.ts` can. The first run keeps what V8
 * made of that file. */
const { readFileSync, mkdirSync, writeSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { isPlain } = require('./output.js')
const { openStore, writeStore } = require('./store.js')

const DIST = join(__dirname, '../dist')
/** It begins with a digest of the rest in a comment. */
const SOURCE = join(DIST, 'quick.cjs')
const [DIGEST_START, DIGEST_END] = [2, 10]
const KEPT = join(DIST, '.start')
const PART = 'quick'

/** @typedef {(argv: readonly string[], env: NodeJS.ProcessEnv) => Promise<string | Uint8Array | null>} Quick */

/** @param {string[]} argv @returns {Promise<boolean>} Whether that was all. */
exports.run = async (argv) => {
  if (!isPlain(1)) return false
  try {
    const { quick, keep } = load()
    const output = await quick(argv, process.env).catch(() => null)
    const isDone = output !== null && write(output)
    keep()
    return isDone
  } catch {
    // What is wrong the whole program says.
    return false
  }
}

/** @returns {{ quick: Quick, keep: () => void }} */
function load() {
  const source = readFileSync(SOURCE, 'latin1')
  const digest = source.slice(DIGEST_START, DIGEST_END)
  const path = join(KEPT, `${PART}-${digest}-${process.versions.v8}-${process.arch}.code`)
  const cachedData = openStore(path)?.read(PART)
  const script = new Script(`(function (exports, require, module, __dirname) {${source}\n})`, {
    filename: SOURCE,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: /** @type {{ quick: Quick }} */ ({}) }
  script.runInThisContext()(module.exports, require, module, DIST)
  const keep = () => {
    if (cachedData && !script.cachedDataRejected) return
    try {
      mkdirSync(KEPT, { recursive: true })
    } catch {
      return
    }
    writeStore(path, [[PART, script.createCachedData()]])
  }
  return { quick: module.exports.quick, keep }
}

/** @param {string | Uint8Array} output @returns {boolean} */
function write(output) {
  const bytes = typeof output === 'string' ? Buffer.from(output) : output
  let written = 0
  try {
    if (bytes.length > 0) written = writeSync(1, bytes)
  } catch {
    // Nothing is written yet.
    return false
  }
  // A pipe that took a part: Node's stream waits for it.
  if (written < bytes.length) process.stdout.on('error', () => undefined).write(bytes.subarray(written))
  return true
}
