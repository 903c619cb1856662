/** `newsparse.config.json`, or the member `newsparse` of `package.json`: what holds where no flag says otherwise. Data only. */
import { NewsparseError } from '../../index.ts'
import type { Asked, CommandName } from '../flags/index.ts'
import { namedConfig, nearestConfig } from './find.ts'
import { readConfig } from './read.ts'

export interface Config {
  /** The file; null where there is none. */
  path: string | null
  asked: Asked
}

/**
 * @param named `--config`: this file and no other.
 * @throws {NewsparseError} `bad-option`; the message names the file, the key, and what was probably meant.
 */
export async function configFor(command: CommandName, named: string | undefined): Promise<Config> {
  const start = process.cwd()
  const found = named === undefined ? nearestConfig(start) : await namedConfig(named, start)
  if (found === null) return { path: null, asked: {} }
  const { path, folder, value } = found
  try {
    return { path, asked: readConfig(command, value, folder) }
  } catch (error) {
    throw error instanceof NewsparseError
      ? new NewsparseError('bad-option', `${path}: ${error.message}`)
      : error
  }
}
