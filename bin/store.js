/* A file of named parts, of which a reader takes what it needs: first, on a line, how long the index is, then the index as
 * JSON, then the parts. */
const { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } = require('node:fs')

/** Most indexes are read at one go. */
const FIRST_BYTES = 12 * 2 ** 10
const LENGTH_DIGITS = 8

/** @typedef {Record<string, [start: number, length: number]>} Index */
/** @typedef {{ names: string[], has: (name: string) => boolean, read: (name: string) => Buffer }} Store */

/** @param {string} path @returns {Store | null} Null where there is none, or half of one. */
exports.openStore = (path) => {
  /** @type {number | undefined} */
  let file
  try {
    file = openSync(path, 'r')
    const fd = file
    let head = Buffer.allocUnsafe(FIRST_BYTES)
    let got = readSync(fd, head, 0, FIRST_BYTES, 0)
    const begin = LENGTH_DIGITS + Number(head.toString('latin1', 0, LENGTH_DIGITS))
    if (begin > got) {
      head = Buffer.allocUnsafe(begin)
      got = readSync(fd, head, 0, begin, 0)
    }
    /** @type {Index} */
    const index = JSON.parse(head.toString('latin1', LENGTH_DIGITS, begin))
    const bytes = Object.values(index).reduce((sum, [, length]) => sum + length, begin)
    if (fstatSync(fd).size !== bytes) throw new Error('it was cut short')
    return {
      names: Object.keys(index),
      has: (name) => name in index,
      read(name) {
        const [start, length] = index[name] ?? [0, 0]
        const part = Buffer.allocUnsafeSlow(length)
        readSync(fd, part, 0, length, begin + start)
        return part
      },
    }
  } catch {
    if (file !== undefined) closeSync(file)
    return null
  }
}

/** Whole or not at all, whoever else writes it. @param {string} path @param {[name: string, part: Uint8Array][]} parts @returns {boolean} */
exports.writeStore = (path, parts) => {
  const own = `${path}.${process.pid}`
  try {
    /** @type {Index} */
    const index = {}
    let start = 0
    for (const [name, { length }] of parts) {
      index[name] = [start, length]
      start += length
    }
    const head = Buffer.from(JSON.stringify(index), 'latin1')
    const length = Buffer.from(String(head.length).padStart(LENGTH_DIGITS), 'latin1')
    writeFileSync(own, Buffer.concat([length, head, ...parts.map(([, part]) => part)]))
    renameSync(own, path)
    return true
  } catch {
    rmSync(own, { force: true })
    return false
  }
}
