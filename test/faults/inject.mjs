/* Loaded in front of newsparse (`node --import`): the call number FAULT_AT of Node's file system on a path that holds
 * FAULT_PATH fails with FAULT_CODE, or takes the process down (KILL). FAULT_LOG gets the name of each such call. */
import { createRequire } from 'node:module'

const { FAULT_PATH = '\0', FAULT_AT = '0', FAULT_CODE = '', FAULT_LOG, FAULT_STICKY } = process.env
const require = createRequire(import.meta.url)
/** @type {typeof import('node:fs')} */
const fs = require('node:fs')
const promises = fs.promises
const { appendFileSync } = fs

let count = 0

/** @param {string} name @param {unknown} path */
function failure(name, path) {
  if (!String(path).includes(FAULT_PATH)) return null
  count++
  if (FAULT_LOG) appendFileSync(FAULT_LOG, `${name}\n`)
  const due = FAULT_STICKY ? count >= Number(FAULT_AT) : count === Number(FAULT_AT)
  if (FAULT_AT === '0' || !due) return null
  if (FAULT_CODE === 'KILL') process.kill(process.pid, 'SIGKILL')
  return Object.assign(new Error(`${FAULT_CODE}: injected, ${name} '${path}'`), {
    code: FAULT_CODE,
    syscall: name,
  })
}

const onPaths = /** @type {const} */ ([
  'open',
  'writeFile',
  'readFile',
  'rename',
  'rm',
  'mkdir',
  'chmod',
  'chown',
  'readdir',
])
for (const name of onPaths) {
  const real = /** @type {Function} */ (promises[name])
  Object.assign(promises, {
    [name]: async (/** @type {unknown[]} */ ...given) => {
      // Of a renaming, the new name counts.
      const { flush = false } = /** @type {{ flush?: boolean }} */ (given[2] ?? {})
      const error = failure(flush ? `${name} flushed` : name, name === 'rename' ? given[1] : given[0])
      if (error) throw error
      const result = await real(...given)
      return name === 'open' ? watchHandle(result, given[0]) : result
    },
  })
}

/** @param {import('node:fs/promises').FileHandle} handle @param {unknown} path */
function watchHandle(handle, path) {
  for (const name of /** @type {const} */ (['read', 'appendFile', 'sync'])) {
    const real = /** @type {Function} */ (handle[name]).bind(handle)
    Object.assign(handle, {
      [name]: async (/** @type {unknown[]} */ ...given) => {
        const error = failure(name, path)
        if (error) throw error
        return real(...given)
      },
    })
  }
  return handle
}

/** What streams use. @type {Map<number, unknown>} */
const opened = new Map()
for (const name of /** @type {const} */ (['open', 'write', 'writev', 'fsync', 'close'])) {
  const real = /** @type {Function} */ (fs[name])
  Object.assign(fs, {
    [name]: (/** @type {any[]} */ ...given) => {
      const path = name === 'open' ? given[0] : opened.get(given[0])
      const error = failure(`stream ${name}`, path)
      const done = given.pop()
      if (error && name === 'close') return real(...given, () => done(error))
      if (error) return process.nextTick(done, error)
      real(...given, (/** @type {Error | null} */ problem, /** @type {any[]} */ ...results) => {
        if (name === 'open' && !problem) opened.set(results[0], given[0])
        done(problem, ...results)
      })
    },
  })
}
