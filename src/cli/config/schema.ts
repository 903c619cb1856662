/** The JSON Schema of the configuration, for editors; it derives from the table of flags. */
import { optionTypes } from '../../index.ts'
import type { PlacedFlag } from '../flags/index.ts'
import { configurable, wordsOf } from './keys.ts'

export const configSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'newsparse/config/1',
  title: 'newsparse configuration',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    ...Object.fromEntries(
      configurable.map((flag) => [flag.key, { description: flag.help, ...shapeOf(flag) }]),
    ),
  },
})

const STRINGS = { type: 'array', items: { type: 'string' } }
const PAIRS = { type: 'object', additionalProperties: { type: 'string' } }

const LANGUAGE = { type: 'object', required: ['tag'], properties: { tag: { type: 'string' } } }
const LANGUAGES = { type: 'array', items: { anyOf: [{ type: 'string' }, LANGUAGE] } }

const sitesShape = () => ({
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      (optionTypes.sites.members ?? []).map((member) => [member, { anyOf: [{ type: 'string' }, STRINGS] }]),
    ),
  },
})

function shapeOf(flag: PlacedFlag): Record<string, unknown> {
  if (flag.key === 'keepWords') return { anyOf: [{ type: 'string' }, STRINGS] }
  if (flag.key === 'dictionary') return { anyOf: [{ type: 'string' }, STRINGS, PAIRS] }
  if (flag.key === 'languages') return { anyOf: [{ type: 'string' }, LANGUAGE, LANGUAGES] }
  if (flag.key === 'sites') return { anyOf: [{ type: 'string' }, sitesShape()] }
  if (flag.key === 'frontMatter') return { anyOf: [{ type: 'string' }, PAIRS] }
  if (flag.value === undefined) return { type: 'boolean' }
  const words = wordsOf(flag)
  if (words) return { enum: words }
  return { type: flag.read ? ['string', 'integer'] : 'string' }
}
