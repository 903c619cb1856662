/** What is left out of folders and globs: `node_modules`, and what `.gitignore` and `.newsparseignore` files name. */
import { readFile } from 'node:fs/promises'
import type { Ignore } from 'ignore'
import { joinPath, type Path } from './path.ts'

/** Of two in one folder the later one has the last word. */
const IGNORE_FILES = ['.gitignore', '.newsparseignore']

/** Somebody else's packages; `!node_modules` in an ignore file takes them in. */
const PACKAGES = /(?:^|\/)node_modules$/

/** An ignore file and the folder it counts from. */
export interface Rules {
  base: string
  rules: Ignore
}

/** The rules of a folder after those of the folders above it. */
export async function addRules(
  above: readonly Rules[],
  { path, name: base }: { path: Path; name: string },
  entries: readonly { name: Path; isFile(): boolean; isSymbolicLink(): boolean }[],
): Promise<readonly Rules[]> {
  const files = IGNORE_FILES.filter((file) =>
    entries.some((it) => it.name === file && (it.isFile() || it.isSymbolicLink())),
  )
  if (files.length === 0) return above
  const { default: ignore } = await import('ignore')
  const texts = await Promise.all(files.map((file) => readRules(joinPath(path, file))))
  return [...above, ...texts.map((text) => ({ base, rules: ignore().add(text) }))]
}

/** A link that leads nowhere has no rules. */
const readRules = (path: Path): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

/** The last word has the deepest ignore file that says something. */
export function isIgnored(name: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { base, rules: it } of rules.toReversed()) {
    const { ignored, unignored } = it.test(
      `${base === '' ? name : name.slice(base.length + 1)}${isFolder ? '/' : ''}`,
    )
    if (ignored || unignored) return ignored
  }
  return isFolder && PACKAGES.test(name)
}
