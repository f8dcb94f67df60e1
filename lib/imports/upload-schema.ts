import { z } from 'zod';
import { IMPORT_KINDS } from './import-kind';

/** Bytes of a file. */
export const LARGEST_UPLOAD = 50_000_000;

/** A file that is kept, by the run that checked it or waits. */
export const keptFileSchema = z.object({ import: z.uuid() });

export const uploadSchema = z.object({
  nature: z.enum(IMPORT_KINDS, { error: 'Choisissez ce que contient le fichier.' }),
  fichier: z
    .instanceof(File, { error: 'Choisissez un fichier.' })
    .refine((file) => file.size > 0, 'Choisissez un fichier qui n’est pas vide.')
    .refine((file) => file.size <= LARGEST_UPLOAD, 'Ce fichier dépasse 50 Mo. Partagez-le en plusieurs.'),
  essai: z.string().optional(),
});
