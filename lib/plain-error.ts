/** An error whose message is the whole story for the person at the terminal: commands print it without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}
