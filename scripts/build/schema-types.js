/* JSON Schema -> TypeScript: what `newsparse schema` says, as interfaces with a comment on every field. It knows the
 * keywords that the article's schema uses and refuses all others. */

/**
 * @typedef {{ [keyword: string]: unknown, description?: string, type?: string, const?: unknown, enum?: unknown[],
 *   anyOf?: Schema[], items?: Schema, properties?: Record<string, Schema>, required?: string[],
 *   patternProperties?: Record<string, Schema>, $ref?: string, $defs?: Record<string, Schema> }} Schema
 */

const KNOWN =
  /^(?:description|type|const|enum|anyOf|items|properties|required|patternProperties|additionalProperties|\$ref|\$defs|\$id|min.*|max.*|uniqueItems|pattern|format|default|examples|title)$/

/**
 * @param {Record<string, Schema>} schemas The exports of the schema's module, by name.
 * @returns {string} One exported type for each.
 */
export function schemaTypes(schemas) {
  const named = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]))
  const definitions = Object.assign({}, ...Object.values(schemas).map(({ $defs }) => $defs))
  const all = { ...definitions, ...schemas }
  return Object.entries(all)
    .map(([name, schema]) => `${comment(schema, '')}${declare(name, schema)}`)
    .join('\n')

  /** @param {string} name @param {Schema} schema */
  function declare(name, schema) {
    const type = write(schema, '', true)
    return schema.type === 'object' ? `export interface ${name} ${type}\n` : `export type ${name} = ${type}\n`
  }

  /** @param {Schema} schema @param {string} indent @param {boolean} [itself] It is being declared. @returns {string} */
  function write(schema, indent, itself = false) {
    const unknown = Object.keys(schema).find((keyword) => !KNOWN.test(keyword))
    if (unknown) throw new Error(`declarations: ${unknown} of the schema has no TypeScript here yet`)
    const name = named.get(JSON.stringify(schema))
    if (name && !itself) return name
    if (schema.$ref) return schema.$ref.replace(/^#\/\$defs\//, '')
    if ('const' in schema) return JSON.stringify(schema.const)
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
    if (schema.anyOf) return schema.anyOf.map((it) => write(it, indent)).join(' | ')
    if (schema.type === 'array') return `${grouped(write(schema.items ?? {}, indent))}[]`
    if (schema.type === 'object') return object(schema, indent)
    if (schema.type === 'integer') return 'number'
    if (schema.type && /^(?:string|number|boolean|null)$/.test(schema.type)) return schema.type
    throw new Error(`declarations: no type for ${JSON.stringify(schema)}`)
  }

  /** @param {Schema} schema @param {string} indent */
  function object({ properties = {}, required = [], patternProperties = {} }, indent) {
    const deeper = `${indent}  `
    const fields = Object.entries(properties).map(
      ([key, it]) =>
        `${comment(it, deeper)}${deeper}${key}${required.includes(key) ? '' : '?'}: ${write(it, deeper)};\n`,
    )
    const values = Object.values(patternProperties).map(
      (it) => `${deeper}[name: string]: ${write(it, deeper)};\n`,
    )
    return `{\n${[...fields, ...values].join('')}${indent}}`
  }
}

/** @param {string} type */
const grouped = (type) => (type.includes(' | ') ? `(${type})` : type)

/** @param {Schema} schema @param {string} indent */
const comment = ({ description }, indent) => (description ? `${indent}/** ${description} */\n` : '')
