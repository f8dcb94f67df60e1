/** What makes two words of a closed list the same: no case, accents, spaces or punctuation. */
export function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
