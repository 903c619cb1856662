/** Bits and numbers that the passes over units share with their program in WebAssembly (`kernel/program.ts`). */

/** In the heads of a trie: a word ends at the node. */
export const WORD = 1
/** What ends there wins over words at the same place, and nothing matches across its borders. */
export const SEGMENT = 2
/** In tables without a word list: as the word is written both here and there, it is the more common one. */
export const EVERYDAY = 4
/** In those: a segment with words on only. */
export const OWN = WORD | SEGMENT

/** In the flags of a node: its word has an entry. */
export const STATED = 8
/** Company decides what its word becomes. */
export const ASKED = 16
/** Words that need a look: they have an entry, or company decides. */
export const LOOKED_AT = STATED | ASKED
/** How many bits tell the place of the unit of a word that differs. */
export const PLACE_BITS = 4

/** Of a unit: something that is found may begin with it. */
export const BEGINS = 1 << 16
/** The unit alone is found: it becomes more than one unit, or is a segment. */
export const FOUND_ALONE = 1 << 17

/** Of a unit in a table of words: its company decides when it stands alone. */
export const ALONE = 1 << 18
/** It is in `others`, or begins a description sequence. */
export const OTHER = 1 << 19
export const DESCRIBES = 1 << 20
/** Company may decide wherever it stands; else only in the pairs of the filter. */
export const ALWAYS = 1 << 21
/** As a surname it becomes something else than alone. */
export const NAMED = 1 << 22
/** In a given name it stays, alone it does not. */
export const GIVEN = 1 << 23
/** Entries from here on have flags besides `BEGINS`. */
export const FLAGGED = BEGINS << 1

/** The first twelve bits of the operators of Ideographic Description Sequences (`⿰氵去`), whose parts are no text. */
export const DESCRIPTION = 0x2ff
/** Stands in a filter for the third unit of a key of two; a noncharacter. */
export const ENDS = 0xffff

/** How a match is written as a number: its length, above it what is found there, and above that the node; 0 is none. */
export const LENGTH = 31
export const FOUND_SHIFT = 5
export const NODE_SHIFT = 9
/** How far the company of a word reaches to each side, in units. */
export const NEAR = 8
/** Units that a stretch to cut reaches to each side at least, so that the company of a character is seen as words. */
export const REACH = 4

/** The cost of a word in what the word list has of it. */
export const COST = 0xff
/** Units that are cut into words at once; longer stretches are cut in turns. */
export const MAX_STRETCH = 64
/** What a unit costs that no word list knows. */
export const UNKNOWN = 208
/** A name among words: one in a hundred. */
export const NAME = 53
/** What it costs more when nothing around tells a name. */
export const UNTOLD = -20
export const LONGEST_GIVEN = 2
/** A character that stands in no given name of the word list. */
export const RARE_GIVEN = 120
/** A given name is no word that costs less: 于上海. */
export const EVERYDAY_COST = 100
/** Stands in the path for a name instead of a node. */
export const A_NAME = -1

/** What may tell a name, by unit: it stands before one, or behind, as a word of its own or with the unit beyond it. */
export const TELLS_BEFORE = 1
export const TELLS_BEHIND = 2
export const BEGINS_BEFORE = 4
export const BEGINS_BEHIND = 8
/** How many bits there are for the pairs of these. */
export const TELLING_BITS = 2 ** 13
