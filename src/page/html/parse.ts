/**
 * HTML source -> hast. The tree is the one of rehype-parse but for what the walk does not read: comments, other
 * attributes, columns and offsets, capitals in the names of SVG.
 */
import type { Root } from 'hast'
import type { Notices } from '../../types.ts'
import { createPassed } from './limits.ts'
import { toHast } from './tree/hast.ts'
import { buildTree } from './tree/index.ts'

/**
 * Never fails: HTML has no syntax errors, only surprises. What goes beyond `limits.ts` costs markup, never text.
 *
 * @param notices Is told of the limits that the page went beyond.
 * @param keepsAttributes Whether attributes stay that the walk does not read.
 */
export function parseHtml(source: string, notices?: Notices, keepsAttributes = false): Root {
  const passed = createPassed()
  const tree = toHast(buildTree(source, passed), keepsAttributes)
  if (notices) passed.report(notices)
  return tree
}
