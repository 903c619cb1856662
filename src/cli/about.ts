/** The commands that print what the program says of itself, and read no document. */

import type { Shell } from './completion/index.ts'
import type { CommandName, Reader } from './flags/index.ts'

type About = (words: readonly string[]) => Promise<string>

export const about: Record<Exclude<CommandName, Reader>, About> = {
  schema: async ([of = 'article']) => {
    const [{ schema }, { toJson }] = await Promise.all([import('../index.ts'), import('./tasks/json.ts')])
    if (of === 'config') return toJson((await import('./config/schema.ts')).configSchema(), 'json')
    return toJson(await schema(), 'json')
  },
  completion: async ([shell]) => (await import('./completion/index.ts')).completionScript(shell as Shell),
  help: async ([topic = '']) => (await import('./help/index.ts')).explainTopic(topic),
}
