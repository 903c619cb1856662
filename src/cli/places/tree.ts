/** The files of a folder or a glob, in sorted order, without what ignore files leave out. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { extensions, unpackedName } from '../../input/index.ts'
import type { Written } from '../out/written.ts'
import { filePlace, missing } from './file.ts'
import { baseOf, compileGlob } from './glob.ts'
import { addRules, isIgnored, type Rules } from './ignored.ts'
import { joinPath, nameBelow, type Path, shownPath, toPath } from './path.ts'
import type { Place } from './place.ts'

/**
 * A folder gives the files that have an extension newsparse knows; a glob gives whatever it matches.
 *
 * @param common The folder that names count from.
 * @throws {Error} with the code `NOPATTERN`
 */
export async function* treePlaces(
  input: Path,
  folder: boolean,
  common: string | null,
  written: Written | null,
): AsyncGenerator<Place> {
  const base = folder ? input : baseOf(String(input))
  const wanted = folder ? known : compileGlob(String(input))
  const real = written && (await realpath(shownPath(base)).catch(() => null))
  const skipped = real ? (name: string) => written.has(join(real, name)) : never
  const above = nameBelow(common, shownPath(base))
  let found = false
  for await (const { path, name, code } of walk({ path: base, name: '' }, [], skipped)) {
    if (!code && !wanted(name)) continue
    found = true
    yield code ? missing(path, code) : filePlace(path, above ? `${above}/${name}` : name)
  }
  if (!found) yield missing(input, folder ? 'EMPTY' : 'NOMATCH')
}

const EXTENSION = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i')
const known = (name: string) => EXTENSION.test(unpackedName(name))
const never = () => false

interface Folder {
  path: Path
  /** Below the folder that the walk began with, `/` between folders; empty for that folder. */
  name: string
}

/** A file, or a folder that could not be read and why. */
interface Met extends Folder {
  code: string | null
}

/** Hidden files and linked folders are left out; names are in the order of their characters, on every machine. */
async function* walk(
  folder: Folder,
  above: readonly Rules[],
  skipped: (name: string) => boolean,
): AsyncGenerator<Met> {
  let entries: Dirent<Path>[]
  let rules: readonly Rules[]
  try {
    entries = await readEntries(folder.path)
    rules = await addRules(above, folder, entries)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    // The folder of a glob that is not there has nothing that matches.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') yield { ...folder, code }
    return
  }
  const named = entries.map((entry) => ({ entry, shown: shownPath(entry.name) }))
  for (const { entry, shown } of named.sort((a, b) => (a.shown < b.shown ? -1 : 1))) {
    if (shown.startsWith('.')) continue
    const met = {
      path: joinPath(folder.path, entry.name),
      name: folder.name ? `${folder.name}/${shown}` : shown,
    }
    const isFolder = entry.isDirectory()
    if (isIgnored(met.name, isFolder, rules) || skipped(met.name)) continue
    if (isFolder) yield* walk(met, rules, skipped)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(met.path))))
      yield { ...met, code: null }
  }
}

/** Names that are not UTF-8 come as bytes. */
async function readEntries(folder: Path): Promise<Dirent<Path>[]> {
  const entries: Dirent<Path>[] = await readdir(folder, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
  const raw: Dirent<Path>[] = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  for (const entry of raw) entry.name = toPath(entry.name as Buffer)
  return raw
}

/** A link that leads nowhere counts: whoever reads it is told. */
const leadsToFile = async (path: Path) => (await stat(path).catch(() => null))?.isFile() ?? true
