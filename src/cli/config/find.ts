/** Looks for the configuration in the folder of the run and in those above it; the nearest one holds, alone. */
import { existsSync } from 'node:fs'
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

export async function findConfig(named: string | undefined, start: string): Promise<FoundConfig | null> {
  if (named !== undefined) {
    const path = resolve(start, named)
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new NewsparseError('bad-option', `--config ${named}: ${failureOfRead(error).message}`)
    })
    return { path: named, folder: dirname(path), value: toJson(text, named) }
  }
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const found = (await own(folder, start)) ?? (await ofPackage(folder, start))
    if (found !== null || dirname(folder) === folder) return found
  }
}

async function own(folder: string, start: string): Promise<FoundConfig | null> {
  const text = await textOf(join(folder, FILE))
  if (text === null) return null
  const path = relative(start, join(folder, FILE))
  return { path, folder, value: toJson(text, path) }
}

/** A package that does not mention us is not read; one that is no JSON is not ours to judge. */
async function ofPackage(folder: string, start: string): Promise<FoundConfig | null> {
  const text = await textOf(join(folder, PACKAGE))
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
const textOf = async (path: string): Promise<string | null> =>
  existsSync(path) ? readFile(path, 'utf8').catch(() => null) : null

function toJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new NewsparseError('bad-option', `${path}: no JSON: ${(error as Error).message}`)
  }
}
