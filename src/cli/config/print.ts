/** `--print-config`: each value, and where it is from. */
import type { Asked, CommandName } from '../flags/index.ts'
import type { Config } from './index.ts'
import { configurable } from './keys.ts'

export function describeConfig(command: CommandName, typed: Asked, { path, asked }: Config): string {
  const rows = configurable
    .filter(({ on }) => on.includes(command))
    .map(({ key, long, default: preset }) => {
      if (typed[key] !== undefined) return [key, { value: typed[key], from: `--${long}` }]
      if (asked[key] !== undefined) return [key, { value: asked[key], from: path }]
      const value = preset ?? (long.startsWith('no-') ? true : null)
      return [key, { value, from: 'default' }]
    })
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`
}
