/** What people read on standard error: `file:line: severity: message [code]`, one line each. Of many inputs, warnings of
 * one code are one line at the end. */
import { type Severity, severityOf } from '../index.ts'
import type { Outcome } from './outcome.ts'
import { colorLevel, createPalette, type Palette } from './palette.ts'
import { printable } from './printable.ts'
import type { Request } from './request.ts'
import type { Streams } from './streams.ts'
import { createWriter } from './writer.ts'

export interface Say {
  /** What there is to say about an outcome. */
  outcome(outcome: Outcome): Promise<void>
  /** What many outcomes have in common. */
  end(): Promise<void>
  /** A line about the run. */
  line(text: string): Promise<void>
}

interface Message {
  label: string
  severity: Severity
  /** May have several lines when a stack trace was asked for. */
  text: string
  code: string
}

/** Messages of one code from many files. */
interface Group {
  first: Message
  count: number
  files: number
  /** The last file that is counted. */
  last: string
}

/** So many sentences about one text are remembered, and no more are said. */
const MAX_SAID = 1000

/**
 * @param single One input: a person wants to hear all of it; of many, only what is bad.
 * @param before Called before anything is said.
 */
export function createSay(
  { command, format, color, quiet, verbose }: Request,
  streams: Streams,
  stop: AbortSignal,
  single: boolean,
  before: () => void,
): Say {
  // The report for people shows the notices where they belong.
  const shown = command === 'check' && format === 'text'
  // Nothing is set up before there is something to say: most runs are silent, and start-up counts.
  let write: ((text: string) => Promise<void>) | undefined
  let palette: Palette
  const line = async (compose: (palette: Palette) => string) => {
    palette ??= await createPalette(colorLevel(color, streams.stderr, streams.env))
    write ??= createWriter(streams.stderr, stop).write
    before()
    await write(`${compose(palette)}\n`)
  }
  const groups = new Map<string, Group>()
  // What is true of all of a text is noticed in each of its articles, and said once.
  let [label, said] = ['', new Set<string>()]
  const isNew = (message: Message): boolean => {
    if (message.label !== label || message.severity === 'error') return true
    const key = `${message.code} ${message.text}`
    return !said.has(key) && said.size < MAX_SAID && said.add(key) !== null
  }
  return {
    async outcome(outcome) {
      if (single && format === 'terminal' && !verbose) {
        const { groupsOf } = await import('./terminal/groups.ts')
        for (const compose of groupsOf(outcome, quiet)) await line(compose)
        return
      }
      if (outcome.label !== label) [label, said] = [outcome.label, new Set()]
      for (const message of messagesOf(outcome, { quiet, verbose, single, shown }).filter(isNew))
        if (single || verbose || message.severity !== 'warning') await line((it) => compose(message, it))
        else gather(groups, message, outcome.label)
    },
    async end() {
      for (const group of groups.values()) await line((it) => composeGroup(group, it))
    },
    line: (text) => line(() => `newsparse: ${text}`),
  }
}

function compose({ label, severity, text, code }: Message, palette: Palette): string {
  const paint = { info: palette.dim, warning: palette.warning, error: palette.bad }[severity]
  const words = text.split('\n').map(printable).join('\n')
  return `${palette.bold(printable(label))}: ${paint(severity)}: ${words} ${palette.dim(`[${code}]`)}`
}

function gather(groups: Map<string, Group>, message: Message, file: string): void {
  const group = groups.get(message.code)
  if (!group) groups.set(message.code, { first: message, count: 1, files: 1, last: file })
  else {
    group.count++
    if (group.last !== file) group.files++
    group.last = file
  }
}

/** `75 × The declared encoding … in 75 files, first a.html`; --verbose names them all. */
function composeGroup({ first, count, files }: Group, palette: Palette): string {
  if (count === 1) return compose(first, palette)
  const { label, text, severity, code } = first
  const where = palette.bold(`in ${files} ${files === 1 ? 'file' : 'files'}, first ${printable(label)}`)
  return `newsparse: ${palette.warning(severity)}: ${count} × ${printable(text)} ${where} ${palette.dim(`[${code}]`)}`
}

function messagesOf(
  outcome: Outcome,
  { quiet, verbose, single, shown }: { quiet: boolean; verbose: boolean; single: boolean; shown: boolean },
): Message[] {
  const { label, record, output, failure, notices, repairs, rewritten, earlier } = outcome
  if (earlier) return []
  // A record that failed says so in its place in the output.
  const silent = record && output !== null && !verbose
  const failures: Message[] =
    failure && !silent ? [{ label, severity: 'error', text: failure.message, code: failure.code }] : []
  if (quiet || (record && !verbose)) return failures
  const fixes = Object.entries(repairs).map(([kind, count]) => `${kind} ×${count}`)
  const told = notices.filter(({ code }) => !shown && (single || verbose || severityOf(code) !== 'info'))
  const done = rewritten ? 'rewritten' : 'repaired'
  const wasOther = rewritten && rewritten.encoding !== 'utf-8'
  const lost = rewritten?.lost ?? []
  return [
    ...failures,
    ...told.map(
      ({ code, message, line }): Message => ({
        label: line ? `${label}:${line}` : label,
        severity: severityOf(code),
        text: message,
        code,
      }),
    ),
    ...(rewritten || (verbose && fixes.length > 0)
      ? [
          {
            label,
            severity: 'info' as const,
            text: [wasOther ? `${done} in UTF-8, was ${rewritten.encoding}` : done, ...fixes].join(', '),
            code: done,
          },
        ]
      : []),
    ...lost.map((text) => ({ label, severity: 'warning' as const, text, code: done })),
  ]
}
