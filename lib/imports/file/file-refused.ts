/** The whole file cannot be read: the message is a French sentence that says what to do, `english` the same for a command. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    french: string,
    readonly english: string,
    options?: ErrorOptions,
  ) {
    super(french, options);
  }
}

/** There is not even a first line. */
export const emptyFile = () =>
  new FileRefused(
    'Ce fichier est vide. Vérifiez qu’il a bien été enregistré.',
    'it is empty. Check that it was saved.',
  );
