/** `newsparse completion SHELL`: a script that lets a shell complete commands, flags and their values. */
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { type Offer, offered } from './offer.ts'
import { zshScript } from './zsh.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } satisfies Record<
  string,
  (offers: readonly Offer[]) => string
>
export type Shell = keyof typeof scripts

/** The script for a shell, made from the tables of commands and flags. */
export const completionScript = (shell: Shell): string => scripts[shell](offered())
