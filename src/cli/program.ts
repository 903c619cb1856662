/** argv -> command, inputs and flags, through commander; help derives from the tables of commands and flags. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { didYouMean } from './closest.ts'
import { type CommandArgument, commands } from './commands.ts'
import { type Asked, type CommandName, type Flag, flags, flagsOf } from './flags/index.ts'
import { type Streams, tell } from './streams.ts'
import { version } from './version.ts'

/** What was typed, or the exit status when there is nothing left to do (help, a usage error). */
export type Typed = { command: CommandName; inputs: string[]; asked: Asked } | { status: 0 | 2 }

export async function readArguments(argv: readonly string[], streams: Streams): Promise<Typed> {
  let typed: Typed = { status: 0 }
  const act = (name: CommandName) =>
    function (this: Command) {
      typed = { command: name, inputs: this.args, asked: asTyped(this.optsWithGlobals<Asked>()) }
    }
  const root = build('parse', true).enablePositionalOptions().action(act('parse'))
  for (const name of names) {
    // Flags cost start-up time: a command that was not typed goes without.
    if (name !== 'parse') root.addCommand(build(name, argv.includes(name)).action(act(name)))
  }
  root.option('-V, --version', 'print the version').on('option:version', () => {
    tell(streams.stdout, `${version()}\n`)
    throw new CommanderError(0, 'version', '')
  })
  for (const it of [root, ...root.commands])
    it.exitOverride()
      .configureOutput({
        writeOut: (text) => tell(streams.stdout, text),
        writeErr: (text) => tell(streams.stderr, text),
        outputError: (text, write) => write(withOwner(text)),
      })
      .showHelpAfterError(`See newsparse ${it === root ? '' : `${it.name()} `}--help.`)
  try {
    await root.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return { status: error.exitCode === 0 ? 0 : 2 }
    throw error
  }
  return typed
}

/** Without the `true` that commander gives a `--no-…` that was not typed. */
const asTyped = (asked: Asked): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([key, value]) => value !== true || !negated.has(key)))

const negated = new Set<string>(flags.filter(({ long }) => long.startsWith('no-')).map(({ key }) => key))

/** A flag of another command is known, so it is said whose it is. */
function withOwner(message: string): string {
  const typed = /^error: unknown option '--([\w-]+)/.exec(message)?.[1]
  const owner = flags.find(({ long }) => long === typed)?.on.map((it) => commands[it].typed ?? 'the main job')
  if (!owner) return message
  return `${message.split('\n')[0]}\n(It goes with ${owner.join(' and ')}.)\n`
}

const names = Object.keys(commands) as CommandName[]

function build(name: CommandName, withFlags: boolean): Command {
  const { typed, summary, inputs, argument, examples } = commands[name]
  const command = new Command(typed ?? 'newsparse')
    .description(summary)
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (it) => it.name() })
    .addHelpText('before', `Examples:\n${examples.map((it) => `  $ ${it}`).join('\n')}\n`)
  if (inputs) command.argument('[inputs...]', 'files, folders and globs; none, or -, is standard input')
  if (argument) command.addArgument(toArgument(name, argument))
  for (const { key, group, ...flag } of withFlags ? flagsOf(name) : [])
    command.addOption(toOption(flag, key, name).helpGroup(`${group}:`))
  return command
}

/** A word out of a few; `help` knows too many to list, and says itself what is near. */
function toArgument(name: CommandName, { name: shown, words, required }: CommandArgument): Argument {
  const term = required ? `<${shown}>` : `[${shown}]`
  if (name === 'help') return new Argument(term, 'a command, or the code of a notice, an error or a repair')
  return new Argument(term).choices(words()).argParser((typed) => oneOf(typed, words()))
}

/** @throws {InvalidArgumentError} which names what is allowed, and what was probably meant. */
function oneOf<T>(typed: string, allowed: readonly T[]): T {
  const found = allowed.find((it) => String(it) === typed.toLowerCase())
  if (found !== undefined) return found
  throw new InvalidArgumentError(`Use ${allowed.join(', ')}${didYouMean(typed, allowed.map(String)) || '.'}`)
}

function toOption(
  { long, short, value, help, choices, read, many, apart, ...flag }: Flag<unknown>,
  key: string,
  command: CommandName,
): Option {
  const allowed = choices?.(command)
  const words = allowed ? `${help}: ${allowed.join(', ')}` : help
  const option = new Option(
    `${short ? `-${short}, ` : ''}--${long}${value ? ` <${value}>` : ''}`,
    flag.default ? `${words} (default: ${flag.default})` : words,
  )
  if (apart) option.attributeName = () => key
  if (option.attributeName() !== key)
    throw new Error(`the key of --${long} should be ${option.attributeName()}`)
  if (value)
    option.argParser<unknown>((typed, before) => {
      if (typed === '') throw new InvalidArgumentError('It is empty; is a variable not set?')
      if (allowed) return oneOf(typed, allowed)
      try {
        const one = read ? read(typed) : typed
        return many ? [...((before as unknown[] | undefined) ?? []), one] : one
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message)
      }
    })
  return option
}
