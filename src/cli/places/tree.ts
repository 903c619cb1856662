/** The files of a folder or a glob, in sorted order, without what `.newsparseignore` files leave out. */
import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'
import { extensions, unpackedName } from '../../input/index.ts'
import { filePlace, missing } from './file.ts'
import type { Place } from './place.ts'

export const IGNORE_FILE = '.newsparseignore'

/** An ignore file and the folder it counts from. */
interface Rules {
  base: string
  rules: Ignore
}

/** A folder gives the files that have an extension newsparse knows; a glob gives whatever it matches. */
export async function* treePlaces(input: string, folder: boolean): AsyncGenerator<Place> {
  const { base, wanted } = folder ? { base: input, wanted: known } : await readGlob(input)
  let found = false
  for await (const { path, code } of walk(base, [])) {
    const name = relative(base, path).split(sep).join('/')
    if (!code && !wanted(name)) continue
    found = true
    yield code ? missing(path, code) : filePlace(path, name)
  }
  if (!found) yield missing(input, folder ? 'EMPTY' : 'NOMATCH')
}

const EXTENSION = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i')
const known = (name: string) => EXTENSION.test(unpackedName(name))

async function readGlob(pattern: string): Promise<{ base: string; wanted: (name: string) => boolean }> {
  const { default: picomatch } = await import('picomatch')
  const { base, glob } = picomatch.scan(pattern)
  return { base: base || '.', wanted: picomatch(glob) }
}

/** A file, or a folder that could not be read and why. */
interface Met {
  path: string
  code: string | null
}

/** Hidden files and linked folders are left out; names are in the order of their characters, on every machine. */
async function* walk(folder: string, above: readonly Rules[]): AsyncGenerator<Met> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    // The folder of a glob that is not there has nothing that matches.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') yield { path: folder, code }
    return
  }
  const rules = entries.some(({ name }) => name === IGNORE_FILE)
    ? [...above, { base: folder, rules: await readRules(join(folder, IGNORE_FILE)) }]
    : above
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (isIgnored(path, entry.isDirectory(), rules)) continue
    if (entry.isDirectory()) yield* walk(path, rules)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path))))
      yield { path, code: null }
  }
}

async function readRules(path: string): Promise<Ignore> {
  const { default: ignore } = await import('ignore')
  return ignore().add(await readFile(path, 'utf8'))
}

/** The last word has the deepest ignore file that says something. */
function isIgnored(path: string, folder: boolean, rules: readonly Rules[]): boolean {
  for (const { base, rules: it } of rules.toReversed()) {
    const { ignored, unignored } = it.test(`${relative(base, path).split(sep).join('/')}${folder ? '/' : ''}`)
    if (ignored || unignored) return ignored
  }
  return false
}

/** A link that leads nowhere counts: whoever reads it is told. */
const leadsToFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? true
