/** Small letters that keep their places. */

export const small = (text: string) => {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text
}
