/** Looks for the configuration in the folder of the run and in those above it; the nearest one holds, alone. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { NewsparseError } from '../../index.ts'
import { failureOfRead } from '../places/index.ts'
import { readFile } from '../promised.ts'

const FILE = 'newsparse.config.json'
const PACKAGE = 'package.json'
const MEMBER = 'newsparse'

export interface FoundConfig {
  /** As messages call it. */
  path: string
  /** Paths in it count from here. */
  folder: string
  value: unknown
}

export async function namedConfig(named: string, start: string): Promise<FoundConfig> {
  const path = resolve(start, named)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NewsparseError('bad-option', `--config ${named}: ${failureOfRead(error).message}`)
  })
  return { path: named, folder: dirname(path), value: toJson(text, named) }
}

export function nearestConfig(start: string): FoundConfig | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const found = own(folder, start) ?? ofPackage(folder, start)
    if (found !== null || dirname(folder) === folder) return found
  }
}

function own(folder: string, start: string): FoundConfig | null {
  const text = textOf(join(folder, FILE))
  if (text === null) return null
  const path = relative(start, join(folder, FILE))
  return { path, folder, value: toJson(text, path) }
}

/** A package that does not mention us is not read; one that is no JSON is not ours to judge. */
function ofPackage(folder: string, start: string): FoundConfig | null {
  const text = textOf(join(folder, PACKAGE))
  if (text === null || !text.includes(`"${MEMBER}"`)) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, MEMBER)) return null
    const path = `${relative(start, join(folder, PACKAGE))}#${MEMBER}`
    return { path, folder, value: (value as Record<string, unknown>)[MEMBER] }
  } catch {
    return null
  }
}

/** Most folders have neither file: to ask is quicker than to fail. */
function textOf(path: string): string | null {
  if (!existsSync(path)) return null
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function toJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new NewsparseError('bad-option', `${path}: no JSON: ${(error as Error).message}`)
  }
}
