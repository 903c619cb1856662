/** `rehypeNewsparse`: a thin compiler for unified; the work is in the stages. */
import type { Root } from 'hast'
import type { Plugin } from 'unified'
import type { Options } from './types.ts'

/** Placeholder until the HTML stage stands. */
export const rehypeNewsparse: Plugin<[Options?], Root> = () => undefined
