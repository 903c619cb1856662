/* Standard output and error without Node's streams, which take four milliseconds to load. Node writes to files and pipes at
 * once as well, so nothing else changes. */
const { fstatSync, statSync, writeSync } = require('node:fs')

/** @typedef {import('../src/cli/streams.ts').Output} Output */

/** @param {1 | 2} fd @param {() => Output} stream Node's own, for terminals and what else is no file and no pipe. @returns {Output} */
exports.outputOf = (fd, stream) => (isPlain(fd) ? plainOutput(fd, stream) : stream())

/** Whether it is a file, a pipe or `/dev/null`. @param {number} fd */
function isPlain(fd) {
  if (process.platform === 'win32') return false
  try {
    const found = fstatSync(fd)
    // A pipe of Node's own is a socket.
    return found.isFile() || found.isFIFO() || found.isSocket() || found.rdev === statSync('/dev/null').rdev
  } catch {
    return false
  }
}

exports.isPlain = isPlain

/** @param {number} fd @param {() => Output} stream @returns {Output} */
function plainOutput(fd, stream) {
  /** @type {[event: string, handler: (error: Error) => void][]} */
  const handlers = []
  /** A pipe that takes nothing for now: Node waits for it. @type {Output | null} */
  let waiting = null
  const output = {
    /** @param {string} event @param {(error: Error) => void} handler */
    on(event, handler) {
      handlers.push([event, handler])
      waiting?.on(event, handler)
      return output
    },
    /** @param {string} event @param {(error: Error) => void} handler */
    removeListener(event, handler) {
      const at = handlers.findIndex(([known, it]) => known === event && it === handler)
      if (at >= 0) handlers.splice(at, 1)
      waiting?.removeListener(event, handler)
      return output
    },
    /** @param {string | Uint8Array} chunk */
    write(chunk) {
      if (waiting) return waiting.write(chunk)
      let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
      } catch (error) {
        const fault = /** @type {NodeJS.ErrnoException} */ (error)
        if (fault.code === 'EAGAIN') {
          waiting = stream()
          for (const [event, handler] of handlers) waiting.on(event, handler)
          return waiting.write(rest)
        }
        process.nextTick(() => {
          for (const [event, handler] of handlers) if (event === 'error') handler(fault)
        })
      }
      return true
    },
  }
  return /** @type {Output} */ (/** @type {unknown} */ (output))
}
