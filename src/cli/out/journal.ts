/** What a run into a folder has finished, one line each, so that `--resume` can go on where it was cut off. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomic } from '../atomic.ts'
import type { Outcome } from '../outcome.ts'
import type { Document, Job } from '../tasks/index.ts'
import { unwritable } from '../unwritable.ts'
import { version } from '../version.ts'
import { readOwn, refuseOther } from './own-file.ts'

export const JOURNAL = '.newsparse-journal.ndjson'

/** An outcome without its output, and what it was made from. */
export interface Finished {
  /** Where its output is, below the folder. */
  target: string
  /** Digest of the document, the options and the version of newsparse: another one is done again. */
  digest: string
  written: boolean
  /** The files of the articles in one text, where it has several. */
  parts?: readonly string[]
  outcome: Omit<Outcome, 'output' | 'reported'>
}

export interface Journal {
  /** The entry of an earlier run that still holds. */
  find(target: string, digest: string): Finished | null
  add(entry: Finished): Promise<void>
  /** @param complete The run reached its end: what is there of earlier runs only is forgotten. */
  close(complete: boolean): Promise<void>
}

/** @param temporary A folder beside it for what is not complete yet. */
export async function openJournal(folder: string, temporary: string, resume: boolean): Promise<Journal> {
  const path = join(folder, JOURNAL)
  await refuseOther(path).catch((error: unknown) => {
    throw unwritable(path, error)
  })
  const before = resume ? await readFinished(path) : new Map<string, Finished>()
  // In an undisturbed run the file is in order as it grows; a resumed one is put in order at its end.
  const lines: string[] = []
  // Begins whole: a line that a crash cut off is not appended to.
  await writeAtomic(path, [...before.values()].map(toLine).join(''), { folder: temporary })
  const handle = await open(path, 'a')
  return {
    find(target, digest) {
      const entry = before.get(target)
      return entry?.digest === digest ? entry : null
    },
    async add(entry) {
      const line = toLine(entry)
      if (resume) lines.push(line)
      if (before.get(entry.target) !== entry)
        await handle.appendFile(line).catch((error: unknown) => {
          throw unwritable(path, error)
        })
    },
    async close(complete) {
      await handle.close().catch((error: unknown) => {
        throw unwritable(path, error)
      })
      if (complete && resume) await writeAtomic(path, lines.join(''), { folder: temporary })
    },
  }
}

const toLine = (entry: Finished) => `${JSON.stringify(entry)}\n`

/** The last line of each target; a damaged line counts for nothing. */
async function readFinished(path: string): Promise<Map<string, Finished>> {
  const text = await readOwn(path).catch(() => '')
  const all = text
    .split('\n')
    .slice(0, -1)
    .flatMap((line): Finished[] => {
      try {
        const entry: unknown = JSON.parse(line)
        return isFinished(entry) ? [entry] : []
      } catch {
        return []
      }
    })
  return new Map(all.map((it) => [it.target, it]))
}

/** Whatever else stands there (`null`, half of a line and half of the next) is damage, and its input is done again. */
function isFinished(entry: unknown): entry is Finished {
  if (typeof entry !== 'object' || entry === null) return false
  const { target, digest, written, outcome } = entry as Partial<Record<keyof Finished, unknown>>
  if (typeof target !== 'string' || typeof digest !== 'string' || typeof written !== 'boolean') return false
  const { label, notices, repairs } = (outcome ?? {}) as Partial<Record<keyof Outcome, unknown>>
  const { parts = [] } = entry as { parts?: unknown }
  if (!Array.isArray(parts) || !parts.every((it) => typeof it === 'string')) return false
  if (typeof label !== 'string' || typeof repairs !== 'object' || repairs === null) return false
  return Array.isArray(notices) && notices.every((it) => typeof it?.code === 'string')
}

/** Tells documents and jobs apart by all that the outcome depends on. */
export function createDigest(job: Job): (document: Document) => string {
  const shared = JSON.stringify([
    version(),
    job.task,
    { ...job.settings, color: 0, reported: false },
    job.options,
  ])
  return ({ input: { content, ...input }, options }) =>
    createHash('sha256')
      .update(JSON.stringify([shared, input, options, typeof content]))
      .update(content)
      .digest('base64url')
}
