import type { Builder } from './builder.ts'

/**
 * The rules of one insertion mode. Each answers whether the token is to be read again, by the rules of the mode that
 * was set.
 */
export interface Rules {
  start(builder: Builder, id: number): boolean
  end(builder: Builder, id: number): boolean
  /** A range of text; `isBlank` when it is white space alone. */
  text(builder: Builder, start: number, end: number, isBlank: boolean): boolean
}
