/** The insertion modes. @see https://html.spec.whatwg.org/multipage/parsing.html#the-insertion-mode */

export const BEFORE_HTML = 0
export const BEFORE_HEAD = 1
export const IN_HEAD = 2
export const IN_HEAD_NOSCRIPT = 3
export const AFTER_HEAD = 4
export const IN_BODY = 5
export const IN_TABLE = 6
export const IN_CAPTION = 7
export const IN_COLUMN_GROUP = 8
export const IN_TABLE_BODY = 9
export const IN_ROW = 10
export const IN_CELL = 11
export const IN_SELECT = 12
export const IN_TEMPLATE = 13
export const AFTER_BODY = 14
export const IN_FRAMESET = 15
export const IN_SELECT_IN_TABLE = 16

/** The modes in a table, but that between its columns. In a template they hold without a table. */
export const OF_TABLE: ReadonlySet<number> = new Set([IN_TABLE, IN_CAPTION, IN_TABLE_BODY, IN_ROW, IN_CELL])
