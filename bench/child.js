/* Runs the built newsparse and measures it: CPU seconds of each thread and peak memory (Linux: /proc). */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 50
const TICKS = 100

/** @typedef {{ main: number, threads: number[], total: number, peak: number, seconds: number }} Figures Seconds; peak in MB. */

/** @param {string[]} argv @param {import('node:child_process').StdioOptions} stdio */
export function start(argv, stdio) {
  const started = performance.now()
  const child = spawn(process.execPath, ['bin/newsparse.js', ...argv], { stdio })
  /** @type {Map<string, number>} */
  const cpu = new Map()
  let peak = 0
  const look = () => {
    try {
      const folder = `/proc/${child.pid}`
      for (const id of readdirSync(`${folder}/task`)) cpu.set(id, cpuOf(`${folder}/task/${id}/stat`))
      const status = readFileSync(`${folder}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // Not Linux, or the child is gone.
    }
  }
  const timer = setInterval(look, EVERY_MS)
  /** @type {Promise<Figures>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(timer)
      const main = cpu.get(String(child.pid)) ?? 0
      const threads = [...cpu].flatMap(([id, seconds]) => (id === String(child.pid) ? [] : [seconds]))
      const total = threads.reduce((sum, it) => sum + it, main)
      resolve({ main, threads, total, peak, seconds: (performance.now() - started) / 1000 })
    })
  })
  return { child, ended }
}

/** User and system time of a thread, in seconds. @param {string} path */
function cpuOf(path) {
  const text = readFileSync(path, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}
