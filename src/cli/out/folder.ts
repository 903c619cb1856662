/** `--out-dir`: one file for each result, in the shape of the input tree; `--resume` leaves out what is finished. */
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { formats, NewsparseError } from '../../index.ts'
import { writeAtomic } from '../atomic.ts'
import { type ReadEntry, readEntry } from '../entry.ts'
import type { Outcome } from '../outcome.ts'
import type { Sink } from '../sinks/index.ts'
import type { Job } from '../tasks/index.ts'
import { unwritable } from '../unwritable.ts'
import { createDigest, type Finished, openJournal } from './journal.ts'
import { lockFolder } from './lock.ts'
import { createNames } from './names.ts'
import type { Ledger } from './written.ts'

/** Where files are written before they are renamed; a crash leaves nothing anywhere else. */
const TEMPORARY = '.newsparse-tmp'

export async function openFolder(
  folder: string,
  job: Job,
  resume: boolean,
  ledger: Ledger | null,
): Promise<Sink> {
  const temporary = join(folder, TEMPORARY)
  const { journal, unlock } = await claim(folder, temporary, resume).catch((error: unknown) => {
    throw error instanceof NewsparseError ? error : unwritable(folder, error)
  })
  const nameOf = createNames(ledger?.isTaken)
  const digestOf = createDigest(job)
  /** Of the entries under way, in their order, which is the order of the outcomes. */
  const places: Place[] = []
  const put = async (target: string, output: Outcome['output']) => {
    if (output === null) return
    const path = join(folder, target)
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw unwritable(dirname(path), error)
    })
    await ledger?.add(target)
    await writeAtomic(path, output, { folder: temporary })
  }
  return {
    name: folder,
    signal: new AbortController().signal,
    // Gives each entry its place; what an earlier run finished comes back as its outcome.
    async *prepare(entries) {
      for await (const unread of entries) {
        const entry = readEntry(unread)
        const target = nameOf(entry.path.slice(0, -1), entry.path.at(-1)!, extensionOf(job, entry))
        const digest = 'options' in entry ? digestOf(entry) : null
        const found = digest === null ? null : journal.find(target, digest)
        const earlier = found && (await isThere(folder, found)) ? found : null
        // The articles of one text are named when their number is known.
        const nameOfPart = (number: number) =>
          nameOf(entry.path.slice(0, -1), `${entry.path.at(-1)}#${number}`, extensionOf(job, entry))
        places.push({ target, nameOfPart, digest, earlier })
        yield earlier ? { ...entry, outcome: { ...earlier.outcome, output: null, earlier: true } } : entry
      }
    },
    async write(outcome) {
      const { target, nameOfPart, digest, earlier } = places.shift()!
      const { output, parts: outputs, reported: _, ...rest } = outcome
      if (earlier) return journal.add(earlier)
      const parts = outputs?.map((_, index) => nameOfPart(index + 1))
      for (const [index, name] of (parts ?? [target]).entries()) await put(name, outputs?.[index] ?? output)
      if (digest === null || !isLasting(outcome)) return
      await journal.add({
        target,
        digest,
        written: output !== null,
        ...(parts && { parts }),
        outcome: rest,
      })
    },
    async close(complete) {
      try {
        await journal.close(complete)
      } finally {
        // What cannot be cleared away is cleared away by the next run, and does not hide why this one failed.
        await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
        await unlock()
      }
    },
  }
}

/** Makes the folder, keeps other runs out, and clears away what a run that was killed left half-written. */
async function claim(folder: string, temporary: string, resume: boolean) {
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    await rm(temporary, { recursive: true, force: true })
    await mkdir(temporary)
    return { journal: await openJournal(folder, temporary, resume), unlock }
  } catch (error) {
    await unlock()
    throw error
  }
}

interface Place {
  target: string
  nameOfPart: (number: number) => string
  /** Null when there is no document. */
  digest: string | null
  earlier: Finished | null
}

/** The extension of the format; text that was only repaired keeps its own. */
function extensionOf({ task, settings: { format } }: Job, { extension }: ReadEntry): string {
  if (format !== 'text' || task === 'parse') return formats.find(({ name }) => name === format)!.extension
  return task === 'repair' && extension ? extension : 'txt'
}

/** What may end otherwise the next time is done again. */
const isLasting = ({ failure }: Outcome) =>
  failure === null || !['timeout', 'internal', 'unreadable'].includes(failure.code)

/** Whether what an earlier run wrote is still there. */
async function isThere(folder: string, { written, target, parts = [target] }: Finished): Promise<boolean> {
  if (!written) return true
  const found = await Promise.all(parts.map((name) => isFile(join(folder, name))))
  return found.every(Boolean)
}

const isFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false
