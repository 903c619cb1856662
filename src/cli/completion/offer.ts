/** What can be completed: the tables of commands and flags in the terms of the shells. */
import { commands } from '../commands.ts'
import { type CommandName, flagsOf } from '../flags/index.ts'

export interface OfferedFlag {
  /** As typed: `--format`, `-f`. */
  spellings: readonly string[]
  help: string
  /** Null for a switch; else the words there are, and none where a file or a free word follows. */
  values: readonly string[] | null
}

export interface Offer {
  /** As typed; null for the main job, whose flags hold where no command was typed. */
  typed: string | null
  summary: string
  /** The words its argument can be; empty when it takes files. */
  words: readonly string[]
  flags: readonly OfferedFlag[]
}

export const offered = (): Offer[] =>
  Object.entries(commands).map(([name, { typed, summary, argument }]) => ({
    typed,
    summary,
    words: argument?.words() ?? [],
    flags: flagsOf(name as CommandName).map(({ long, short, help, value, choices }) => ({
      spellings: [`--${long}`, ...(short ? [`-${short}`] : [])],
      help,
      values: value ? (choices?.(name as CommandName) ?? []).map(String) : null,
    })),
  }))
