/** From how many bytes on a text is looked at in pieces for the articles in it, each of about so many bytes. */
export const LONG_TEXT_BYTES = 2 ** 20
