import { Paperclip } from 'lucide-react';
import type { AttachmentView } from '@/lib/attachments/schema';

const WORDS: Record<AttachmentView['standing'], string> = {
  passes: '',
  kept: 'gardé : l’autre personne pourra l’ouvrir quand vous aurez partagé vos coordonnées',
  named: 'gardé : il contient un nom que vous n’avez pas partagé',
  erased: 'effacé après le délai prévu',
  type: 'non remis : seuls les PDF et les images passent',
  size: 'non remis : il dépasse 5 Mo',
  unreadable: 'non remis : il ne se lit pas',
  active: 'non remis : il contient un programme',
  too_many: 'non remis : trop de fichiers dans une lettre',
};

const KILOBYTE = 1024;
const sizeOf = (bytes: number) =>
  bytes < KILOBYTE * KILOBYTE
    ? `${Math.ceil(bytes / KILOBYTE)} Ko`
    : `${(bytes / KILOBYTE / KILOBYTE).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;

/** The files of a letter: a link to those that pass, and for its writer what becomes of the others. */
export function AttachmentList({
  files,
  conversationId,
}: {
  files: AttachmentView[];
  conversationId: string;
}) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Pièces jointes" className="grid gap-1 text-sm">
      {files.map(({ id, label, size, standing }) => (
        <li key={id} className="flex items-start gap-2">
          <Paperclip className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <span className="min-w-0 break-words">
            {standing === 'passes' ? (
              <a href={`/echanges/${conversationId}/pieces/${id}`} download className="link">
                {label}
              </a>
            ) : (
              <>
                {label}, {WORDS[standing]}
              </>
            )}{' '}
            <span className="text-ink-soft">({sizeOf(size)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
