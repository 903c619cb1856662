/** Packs the package once for a test file and installs it as a user would, into an empty folder without the network. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const windows = process.platform === 'win32'

export function npm(argv: string[], cwd: string): string {
  return execFileSync('npm', argv, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export interface Tarball {
  path: string
  size: number
  files: { path: string; size: number }[]
}

export function packed(): Tarball {
  const folder = emptyFolder()
  const [made] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'))
  return { path: join(folder, made.filename), size: made.size, files: made.files }
}

/** The folder, with the package in its `node_modules`; nothing was fetched and no script of a package ran. */
export function installed({ path }: Tarball): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', path], folder)
  return folder
}

/** Gives the folder packages that a user would install beside ours. */
export function link(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    if (!existsSync(place)) symlinkSync(resolve('node_modules', name), place, 'junction')
  }
}

/** A hook that is set while a test runs is never called, so there is one for all folders of the file. */
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  // A machine under load removes slowly.
}, 120_000)

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsparse-pack-'))
  folders.push(folder)
  return folder
}

/** A folder with a copy of what is built, and where its runs keep what they leave for the next ones: nothing yet. */
export function copyOfBuild(): { folder: string; kept: string } {
  const folder = emptyFolder()
  const kept = join(folder, 'dist/.start')
  for (const name of ['bin', 'dist', 'package.json']) cpSync(name, join(folder, name), { recursive: true })
  rmSync(kept, { recursive: true, force: true })
  return { folder, kept }
}
