/** What a run writes among its own inputs: it is never read, and it never takes the place of a file that was there. */
import { existsSync } from 'node:fs'
import { appendFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isWithin } from '../places/path.ts'
import { unwritable } from '../unwritable.ts'
import { readOwn } from './own-file.ts'

/** Lists what was written into a folder that holds inputs, or lies among them, one path a line, by this run and all before it. */
export const LEDGER = '.newsparse-written'

export interface Written {
  /** @param path Absolute, without links on the way. */
  has(path: string): boolean
  /** Null where the results cannot meet the inputs. */
  ledger: Ledger | null
}

/** Targets are paths below the folder of the results. */
export interface Ledger {
  /** Something else stands there. */
  isTaken(target: string): boolean
  /** Call it before the file is written: after a crash it is still known whose it is. */
  add(target: string): Promise<void>
}

/** Where results go; null for nowhere. */
export interface OutputPaths {
  output: string | null
  outDir: string | null
  reportPage: string | null
}

/** @param inputs The folders that the inputs are in. */
export async function knowWritten(
  { output, outDir, reportPage }: OutputPaths,
  inputs: readonly string[],
): Promise<Written | null> {
  const files = await Promise.all([output, reportPage].flatMap((it) => (it === null ? [] : realOf(it))))
  const folder = outDir === null ? null : await realOf(outDir)
  const real = await Promise.all(inputs.map(realOf))
  const meets = folder !== null && real.some((it) => isWithin(folder, it) || isWithin(it, folder))
  const known = meets ? await readLedger(folder) : null
  return {
    has: (path) => files.includes(path) || (known?.has(path) ?? false),
    ledger: known && createLedger(folder!, known),
  }
}

function createLedger(folder: string, known: Set<string>): Ledger {
  return {
    isTaken: (target) => !known.has(join(folder, target)) && existsSync(join(folder, target)),
    async add(target) {
      const path = join(folder, target)
      if (known.has(path)) return
      known.add(path)
      const list = join(folder, LEDGER)
      await appendFile(list, `${target}\n`).catch((error: unknown) => {
        throw unwritable(list, error)
      })
    },
  }
}

async function readLedger(folder: string): Promise<Set<string>> {
  const text = await readOwn(join(folder, LEDGER)).catch(() => '')
  const targets = text.split('\n').filter((target) => target !== '')
  return new Set(targets.map((target) => join(folder, target)))
}

/** Without links; what is not there yet counts from the folder that it will be in. */
async function realOf(path: string): Promise<string> {
  const full = resolve(path)
  const found = await realpath(full).catch(() => null)
  if (found !== null || dirname(full) === full) return found ?? full
  return join(await realOf(dirname(full)), basename(full))
}
