import { z } from 'zod';

const MEGABYTE = 1024 * 1024;

/** relay.md 5: one file. */
export const ATTACHMENT_LIMIT = 5 * MEGABYTE;

/** Files of one letter written on the site. */
export const MOST_FILES = 3;

/** What may pass once contact details are shared, as a browser names it. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

export type RefusalReason = 'type' | 'size' | 'unreadable' | 'active' | 'too_many';

/** The form's field `pieces`: absent, one file or several; a field left empty sends a file without name or bytes. */
export const filesField = z.preprocess(
  (value) => [value ?? []].flat().filter((file) => !(file instanceof File && file.size === 0)),
  z
    .array(z.instanceof(File))
    .max(MOST_FILES, `Joignez ${MOST_FILES} fichiers au plus. Votre lettre n’est pas partie.`)
    .refine(
      (files) => files.every(({ size }) => size <= ATTACHMENT_LIMIT),
      'Un fichier dépasse 5 Mo. Votre lettre n’est pas partie : choisissez un fichier plus léger.',
    )
    .refine(
      (files) => files.every(({ type }) => ATTACHMENT_TYPES.some((known) => known === type)),
      'Seuls les PDF et les images (JPEG, PNG, WebP) sont acceptés. Votre lettre n’est pas partie.',
    ),
);

/** A file of a letter, as one side sees it: its name for its writer, a plain label for the other. */
export type AttachmentView = {
  id: string;
  label: string;
  size: number;
  /** `kept`: waits for its writer to share contact details; `named`: tells more of its writer than they have shared. */
  standing: 'passes' | 'kept' | 'named' | 'erased' | RefusalReason;
};
