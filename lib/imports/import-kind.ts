export const IMPORT_KINDS = ['candidats', 'entreprises', 'partenaires', 'offres'] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (text: string): text is ImportKind => IMPORT_KINDS.some((kind) => kind === text);
