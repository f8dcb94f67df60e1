import type { AttachmentView } from './schema';

type File = {
  refusal: Exclude<AttachmentView['standing'], 'passes' | 'kept' | 'named' | 'erased'> | null;
  erased: boolean;
  /** What it tells of its writer, in the spelling of `detailOf`. */
  names: readonly string[];
};

/**
 * Whether a file reaches the other side (relay.md 5): never while its writer is anonymous, and then only if it tells
 * no name that the writer did not share.
 * @param shared what its writer has shown in this exchange, in the same spelling; null while they have shown nothing.
 */
export function standingOf(file: File, shared: readonly string[] | null): AttachmentView['standing'] {
  if (file.erased) return 'erased';
  if (file.refusal) return file.refusal;
  if (shared === null) return 'kept';
  return file.names.every((name) => shared.includes(name)) ? 'passes' : 'named';
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The name under which the other side gets a file: the writer's own often holds who they are. */
export function plainName({ position, type }: { position: number; type: string }): string {
  return `piece-jointe-${position}.${ENDINGS[type] ?? 'bin'}`;
}
