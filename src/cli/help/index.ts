/** `newsparse help TOPIC` for what is no command: a notice, an error, a repair. */
import { NewsparseError, noticeTypes, type Repair, repairs } from '../../index.ts'
import { didYouMean } from '../closest.ts'
import { commands } from '../commands.ts'
import { errors, type Meaning, notices } from './notices.ts'

/** `newsparse help man` prints the manual page. */
const MAN = 'man'

/**
 * @throws {NewsparseError} `bad-option`, with what was probably meant.
 * @example
 * (await explainTopic('cesu-8')).split('\n')[0] // => 'cesu-8: a notice (info)'
 */
export async function explainTopic(typed: string): Promise<string> {
  const topic = typed.toLowerCase()
  if (topic === MAN) return (await import('./man.ts')).manPage()
  const notice = noticeTypes[topic as keyof typeof noticeTypes]
  if (notice) return describe(topic, `a notice (${notice.severity})`, notices[topic as keyof typeof notices])
  const error = errors[topic as keyof typeof errors]
  if (error) return describe(topic, 'an error', error)
  const repair = repairs.find(({ kind }) => kind === topic)
  if (repair) return describe(topic, 'a repair', meaningOf(repair))
  const known = commands.help.argument!.words()
  throw new NewsparseError('bad-option', `no help about "${typed}"${didYouMean(typed, known)}`)
}

const meaningOf = ({ description }: Repair): Meaning => ({
  means: description,
  todo: 'See the places with `newsparse repair --diff FILE`; nothing else of the text is changed.',
})

const describe = (topic: string, what: string, { means, todo }: Meaning): string =>
  `${topic}: ${what}\n\n${means}\nWhat to do: ${todo}\n`
