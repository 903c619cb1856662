/** What people read on standard error: `file:line: severity: message [code]`, one line each. */
import { type Severity, severityOf } from '../index.ts'
import type { Outcome } from './outcome.ts'
import { colorLevel, createPalette } from './palette.ts'
import { printable } from './printable.ts'
import type { Request } from './request.ts'
import type { Streams } from './streams.ts'
import { createWriter } from './writer.ts'

/** Says what there is to say about an outcome. */
export type Say = (outcome: Outcome) => Promise<void>

interface Message {
  label: string
  severity: Severity
  /** May have several lines when a stack trace was asked for. */
  text: string
  code: string
}

export function createSay({ color, quiet, verbose }: Request, streams: Streams, stop: AbortSignal): Say {
  // Nothing is set up before there is something to say: most runs are silent, and start-up counts.
  let write: ((message: Message) => Promise<void>) | undefined
  const open = async () => {
    const palette = await createPalette(colorLevel(color, streams.stderr, streams.env))
    const paints = { info: palette.dim, warning: palette.warning, error: palette.bad }
    const writer = createWriter(streams.stderr, stop)
    return ({ label, severity, text, code }: Message) => {
      const words = text.split('\n').map(printable).join('\n')
      const mark = palette.dim(`[${code}]`)
      return writer.write(
        `${palette.bold(printable(label))}: ${paints[severity](severity)}: ${words} ${mark}\n`,
      )
    }
  }
  return async (outcome) => {
    for (const message of messagesOf(outcome, quiet, verbose)) {
      write ??= await open()
      await write(message)
    }
  }
}

function messagesOf(outcome: Outcome, quiet: boolean, verbose: boolean): Message[] {
  const { label, record, output, failure, notices, repairs, rewritten, earlier } = outcome
  if (earlier) return []
  // A record that failed says so in its place in the output.
  const silent = record && output !== null && !verbose
  const failures: Message[] =
    failure && !silent ? [{ label, severity: 'error', text: failure.message, code: failure.code }] : []
  if (quiet || (record && !verbose)) return failures
  const fixes = Object.entries(repairs).map(([kind, count]) => `${kind} ×${count}`)
  const done = rewritten ? 'rewritten' : 'repaired'
  return [
    ...failures,
    ...notices.map(
      ({ code, message, line }): Message => ({
        label: line ? `${label}:${line}` : label,
        severity: severityOf(code),
        text: message,
        code,
      }),
    ),
    ...(rewritten || (verbose && fixes.length > 0)
      ? [{ label, severity: 'info' as const, text: [done, ...fixes].join(', '), code: done }]
      : []),
  ]
}
