/** The one table of flags: help, parsing and the table of `docs/cli.md` derive from it. A new flag: its key in `Asked`
 * (`flag.ts`), one entry in a group, one row of cases in its test. */
import type { Asked, CommandName, Flag } from './flag.ts'
import { inputFlags } from './input.ts'
import { outputFlags } from './output.ts'
import { runFlags } from './run.ts'
import { textFlags } from './text.ts'

export type { Asked, CommandName, FailOn, Flag, From, Reader, Show, When } from './flag.ts'
export { readers } from './flag.ts'

/** The headings of help, in order. */
export const flagGroups: Readonly<Record<string, Readonly<Partial<Record<keyof Asked, Flag<unknown>>>>>> = {
  Input: inputFlags,
  Text: textFlags,
  Output: outputFlags,
  Run: runFlags,
}

export interface PlacedFlag extends Flag<unknown> {
  key: keyof Asked
  group: string
}

export const flags: readonly PlacedFlag[] = Object.entries(flagGroups).flatMap(([group, members]) =>
  Object.entries(members).map(([key, flag]) => ({ ...flag, key: key as keyof Asked, group })),
)

/** The flags a command takes. */
export const flagsOf = (command: CommandName): PlacedFlag[] => flags.filter(({ on }) => on.includes(command))
