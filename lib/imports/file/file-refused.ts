/** The whole file cannot be read: the message is a French sentence that says what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}
