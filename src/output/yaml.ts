/** Values as YAML that readers of 1.1 and 1.2 (PyYAML, ruamel.yaml, js-yaml) take for the same values. */
import { Document, visit } from 'yaml'
import { replaceControls, unicodeEscape } from '../controls.ts'

/** What one of the readers refuses, folds or takes for something else where it stands without quotes. */
const NEEDS_QUOTES = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]|^[=<>~]|^\s|\s$/

/**
 * @example
 * toYaml({ title: 'a\tb', id: '=' }) // => 'title: "a\\tb"\nid: "="\n'
 */
export function toYaml(values: Readonly<Record<string, unknown>>): string {
  // YAML 1.1 readers take `no` and 2015-12-16 for other things than strings, so these are quoted.
  const document = new Document(values, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  // All of these stand in double quotes now.
  return replaceControls(document.toString({ lineWidth: 0 }), unicodeEscape).replace(
    SEPARATORS,
    unicodeEscape,
  )
}

/** Line ends for readers of YAML 1.1, and a byte order mark, which no reader keeps. */
const SEPARATORS = /[\u2028\u2029\ufeff]/g
