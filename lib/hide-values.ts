const MOST_WORDS = 300;

/** The words of a message without what it quotes: rows, keys, addresses and numbers are somebody's. */
export function hideValues(text: string): string {
  return text
    .slice(0, MOST_WORDS)
    .replace(/\([^()]*\)|["“«`][^"”»`]*["”»`]|'[^']*'/g, '…')
    .replace(/\S*[@/=?%]\S*|\S*\d{3,}\S*/g, '…');
}
