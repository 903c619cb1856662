/** Paths, also those whose names are not UTF-8 (GBK names out of a ZIP): these are kept as bytes and shown with the bytes
 * spelt out. */
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** What Node takes as a path; bytes only where they are not UTF-8. */
export type Path = string | Buffer

const REPLACED = '\ufffd'
const MAX_UNITS = 4

export const toPath = (bytes: Uint8Array): Path => {
  const path = Buffer.from(bytes)
  return isUtf8(path) ? path.toString() : path
}

/**
 * A path for people, and for ids: reversible, so that no two paths look the same.
 *
 * @example
 * shownPath(Buffer.from([0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74])) // => '\\xb1\\xa8.txt'
 */
export function shownPath(path: Path): string {
  if (typeof path === 'string') return path
  const parts: string[] = []
  for (let at = 0; at < path.length; ) {
    let length = 1
    while (length < MAX_UNITS && !isUtf8(path.subarray(at, at + length))) length++
    const unit = path.subarray(at, at + length)
    const whole = isUtf8(unit)
    parts.push(whole ? unit.toString() : `\\x${path[at]!.toString(16)}`)
    at += whole ? length : 1
  }
  return parts.join('')
}

export const joinPath = (folder: Path, name: Path): Path =>
  typeof folder === 'string' && typeof name === 'string'
    ? join(folder, name)
    : Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)])

/** Gives each argument as it was typed. Node decodes arguments as UTF-8 and loses the bytes; Linux still has them. */
export function typedPaths(): (argument: string) => Path {
  let typed: Path[] | undefined
  return (argument) => {
    if (!argument.includes(REPLACED)) return argument
    typed ??= readCommandLine()
    // The same name twice is the next one of those that look the same.
    const at = typed.findIndex((path) => typeof path !== 'string' && path.toString() === argument)
    return at < 0 ? argument : typed.splice(at, 1)[0]!
  }
}

function readCommandLine(): Path[] {
  try {
    const line = readFileSync('/proc/self/cmdline').toString('latin1')
    return line.split('\0').map((argument) => toPath(Buffer.from(argument, 'latin1')))
  } catch {
    return []
  }
}

/** Whether a path is a folder or lies below it; both are absolute. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The deepest folder that holds all of some folders; null where there is none, e.g. on two drives. */
export function commonFolder(folders: Iterable<string>): string | null {
  let common: string | null = null
  for (const folder of folders) {
    const path = resolve(folder)
    common ??= path
    while (!isWithin(common, path)) {
      const above: string = dirname(common)
      if (above === common) return null
      common = above
    }
  }
  return common
}

/** What a file is called: its path below a folder, with `/` between folders. */
export const nameBelow = (folder: string | null, path: string): string =>
  folder === null ? path : relative(folder, resolve(path)).split(sep).join('/')
