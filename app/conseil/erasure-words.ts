import type { ErasureKind } from '@/lib/erasures/schema';

/** One and several of what a night erases, as a director reads it. */
const WORDS: Record<ErasureKind, [one: string, many: string]> = {
  accounts: ['compte sans nouvelles', 'comptes sans nouvelles'],
  'contact-cards': ['fiche de coordonnées partagées', 'fiches de coordonnées partagées'],
  drafts: ['brouillon', 'brouillons'],
  files: ['fiche sans nouvelles', 'fiches sans nouvelles'],
  'import-reports': ['compte rendu d’import', 'comptes rendus d’import'],
  'letter-originals': ['original de lettre', 'originaux de lettres'],
  letters: ['texte de lettre', 'textes de lettres'],
  'local-mails': ['courriel de la boîte locale', 'courriels de la boîte locale'],
  'open-exchanges': ['échange à clore', 'échanges à clore'],
  'raw-mails': ['courriel reçu', 'courriels reçus'],
  registrations: ['inscription jamais confirmée', 'inscriptions jamais confirmées'],
  reporters: ['nom d’auteur de signalement', 'noms d’auteurs de signalements'],
  'unconfirmed-letters': ['lettre jamais confirmée', 'lettres jamais confirmées'],
  untold: ['fiche de candidat jamais informé', 'fiches de candidats jamais informés'],
};

/** "640 textes de lettres sur 641". */
export function sayErasure(kind: ErasureKind, due: number, kept: number): string {
  const [one, many] = WORDS[kind];
  return `${due.toLocaleString('fr-FR')} ${due > 1 ? many : one} sur ${kept.toLocaleString('fr-FR')}`;
}
