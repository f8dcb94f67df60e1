import type { TellingKind } from './identity/telling';

/** One thing that a reviewer must see before a page becomes public, and that its author is told beside the field. */
export type Warning = {
  /** Name of the form's field; `opportunite#2` is the third of that name. */
  field: string;
  /** The field as reviewers read it. */
  label: string;
  quote: string;
  /** What is wrong with the quoted words, in a sentence that follows a colon. */
  words: string;
};

/** Why each of these should not be read on a public page. */
export const TELLING_WORDS: Record<TellingKind, string> = {
  email:
    'une adresse e-mail se lirait sur une page publique. Retirez-la : les contacts passent par les lettres.',
  phone:
    'un numéro de téléphone se lirait sur une page publique. Retirez-le : les contacts passent par les lettres.',
  link: 'ce lien mène hors du site. Retirez-le de ce texte.',
  handle:
    'un pseudo ou un compte se lirait sur une page publique. Retirez-le : les contacts passent par les lettres.',
  name: 'ceci dit qui vous êtes. Retirez-le de ce texte.',
  address: 'une adresse se lirait sur une page publique. Retirez-la de ce texte.',
  person: 'cela semble être le nom d’une personne. Dites plutôt sa fonction ou son lien avec vous.',
  age: 'un âge se lirait sur une page publique. Retirez-le : personne n’est choisi selon l’âge.',
  place: 'ceci dit où vous habitez. Votre secteur suffit : retirez-le de ce texte.',
};

/** Quotes of one field that are wrong for one reason. */
export type WarningGroup = Pick<Warning, 'field' | 'label' | 'words'> & { quotes: string };

/** In the order of their first quotes. */
export function groupWarnings(warnings: readonly Warning[]): WarningGroup[] {
  const groups: WarningGroup[] = [];
  for (const { field, label, quote, words } of warnings) {
    const group = groups.find((other) => other.field === field && other.words === words);
    if (group) group.quotes += `, « ${quote} »`;
    else groups.push({ field, label, words, quotes: `« ${quote} »` });
  }
  return groups;
}

/** The sentences by field of the form. */
export function warningsByField(warnings: readonly Warning[]): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { field, quotes, words } of groupWarnings(warnings))
    (byField[field] ??= []).push(`${quotes}\u00a0: ${words}`);
  return byField;
}
