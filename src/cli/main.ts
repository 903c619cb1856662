/** argv -> exit status. */
import { NewsparseError } from '../index.ts'
import { about } from './about.ts'
import { closest } from './closest.ts'
import { commands, typedCommands } from './commands.ts'
import { configFor } from './config/index.ts'
import { type CommandName, type Reader, readers } from './flags/index.ts'
import { readArguments } from './program.ts'
import { stat } from './promised.ts'
import { toRequest } from './request.ts'
import { run } from './run.ts'
import { type Status, status } from './status.ts'
import { type Streams, tell } from './streams.ts'

export { optimize, spareOptimizing } from './batch/compiler.ts'
export { warm } from './warm.ts'

/**
 * Runs the command line. Never exits the process and never throws.
 *
 * @param argv What was typed after the program's name.
 * @returns The exit status.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<Status> {
  const stop = new AbortController()
  const signals = { SIGINT: status.interrupted, SIGTERM: status.terminated } as const
  const handlers = Object.entries(signals).map(([name, reason]) => [name, () => stop.abort(reason)] as const)
  for (const [name, handler] of handlers) process.once(name, handler)
  try {
    return await Promise.race([dispatch(argv, streams, stop.signal), overdue(stop.signal)])
  } catch (error) {
    return explain(error, argv, streams)
  } finally {
    for (const [name, handler] of handlers) process.removeListener(name, handler)
  }
}

/** For a document in the main thread, and to take away what is half written. */
const GRACE_MS = 2000

/** Ends a run that a signal has not ended: to open a pipe that nobody has at the other end cannot be given up. */
const overdue = (stop: AbortSignal): Promise<Status> =>
  new Promise((resolve) => {
    stop.addEventListener('abort', () => setTimeout(() => resolve(stop.reason), GRACE_MS).unref())
  })

/** The longest command, and two blanks. */
const COMMAND_COLUMNS = Math.max(...typedCommands().map(({ length }) => length)) + 2

const isReader = (command: CommandName): command is Reader => (readers as readonly string[]).includes(command)

async function dispatch(argv: readonly string[], streams: Streams, stop: AbortSignal): Promise<Status> {
  const typed = await readArguments(argv, streams)
  if ('status' in typed) return typed.status
  const { command, inputs, asked } = typed
  if (command === 'help' && isAboutUse(inputs)) return help(inputs, streams)
  if (!isReader(command)) {
    const { print } = await import('./print.ts')
    return print(await about[command](inputs), asked, streams, stop)
  }
  const config = await configFor(command, asked.config)
  if (asked.printConfig) {
    const { describeConfig } = await import('./config/print.ts')
    tell(streams.stdout, describeConfig(command, asked, config))
    return status.done
  }
  if (inputs.length === 0 && asked.files0From === undefined && streams.stdin.isTTY) {
    tell(streams.stderr, shortHelp())
    return status.failed
  }
  await refuseMistyped(command, inputs)
  return run(await toRequest(command, inputs, asked, streams, config.asked), streams, stop)
}

/** A first word that is no file and resembles a command was meant as one: nothing is done with the rest. */
async function refuseMistyped(command: Reader, [first = '']: readonly string[]): Promise<void> {
  if (command !== 'parse' || !WORD.test(first)) return
  const meant = closest(first, typedCommands())
  if (meant === null || (await stat(first).catch(() => null))) return
  throw new NewsparseError(
    'bad-option',
    `there is no file and no command ${first}; did you mean newsparse ${meant}?`,
  )
}

const WORD = /^[a-z]+$/i

function explain(error: unknown, argv: readonly string[], streams: Streams): Status {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const expected = error instanceof NewsparseError || (error as NodeJS.ErrnoException).code !== undefined
  const said = expected ? message : `a fault of newsparse: ${message}`
  tell(streams.stderr, `newsparse: error: ${argv.includes('--verbose') ? stack : said}\n`)
  return status.failed
}

/** Whether the help of a command is asked for, or that of the program. */
const isAboutUse = ([topic]: readonly string[]) =>
  topic === undefined || topic === 'newsparse' || typedCommands().includes(topic.toLowerCase())

/** `newsparse help repair` is `newsparse repair --help`. */
async function help([topic = 'newsparse']: readonly string[], streams: Streams): Promise<Status> {
  const command = topic === 'newsparse' ? [] : [topic.toLowerCase()]
  const typed = await readArguments([...command, '--help'], streams)
  return 'status' in typed ? typed.status : status.failed
}

const shortHelp = () => `Usage: newsparse [command] [flags] [inputs...]

${Object.values(commands)
  .map(({ typed, summary }) => `  newsparse ${(typed ?? '').padEnd(COMMAND_COLUMNS)}${summary}`)
  .join('\n')}

Name a file, or pipe one in: newsparse article.txt · cat article.txt | newsparse. More: newsparse --help
`
