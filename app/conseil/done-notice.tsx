import { Notice } from '@/components/ui/notice';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

const SENTENCES: Record<string, (...counts: [number, number, number, number]) => string> = {
  charte: (done) => `${count(done, 'charte enregistrée', 'chartes enregistrées')}.`,
  ancienne: (done, version) =>
    `${count(done, 'charte enregistrée', 'chartes enregistrées')} pour la version ${version}, en vigueur à cette date. La version d’aujourd’hui reste à signer.`,
  date: () => 'La date est corrigée. Le journal garde les deux.',
  consentement: (done) => `${count(done, 'consentement enregistré', 'consentements enregistrés')}.`,
  information: (done) =>
    `${count(done, 'personne informée sur papier', 'personnes informées sur papier')} : c’est enregistré.`,
  confirmer: (done) => `${count(done, 'entreprise confirmée', 'entreprises confirmées')}.`,
  inviter: (done, left) =>
    `${count(done, 'invitation envoyée', 'invitations envoyées')}.${
      left > 0
        ? ` ${count(left, 'fiche n’a pas pu être invitée', 'fiches n’ont pas pu être invitées')} : sans adresse e-mail, ou l’adresse a déjà un autre compte.`
        : ''
    }`,
  suspendre: (done) => `${count(done, 'fiche mise en pause', 'fiches mises en pause')}.`,
  reprendre: (done) => `${count(done, 'pause levée', 'pauses levées')}.`,
  exclure: (done) => `${count(done, 'entreprise exclue', 'entreprises exclues')}.`,
  reintegrer: (done) => `${count(done, 'exclusion levée', 'exclusions levées')}.`,
  suivre: (done) => `${count(done, 'fiche reste suivie', 'fiches restent suivies')}.`,
  approuver: (done, moved, unanswered, warned) =>
    `${count(done, 'page approuvée', 'pages approuvées')}.${
      moved > 0 ? ` ${count(moved, 'page a changé', 'pages ont changé')} entre-temps : relisez-les.` : ''
    }${
      unanswered > 0
        ? ` ${count(unanswered, 'offre ne dit pas', 'offres ne disent pas')} s’il y a du travail de nuit ou des travaux dangereux : ouvrez-les pour le préciser.`
        : ''
    }${
      warned > 0
        ? ` ${count(warned, 'page porte un avertissement et attend', 'pages portent un avertissement et attendent')} d’être lue${warned === 1 ? '' : 's'} une par une.`
        : ''
    }`,
  refuser: () => 'La page est refusée. La personne reçoit votre motif.',
  retablir: () => 'Son accès est rétabli, et nous prévenons cette personne.',
  corriger: () => 'La fiche est corrigée.',
  effacement: () => 'C’est autorisé : ce sera fait la nuit prochaine.',
  horloge: () => 'C’est noté : les effacements reprennent la nuit prochaine.',
  proposition: () => 'La proposition est rangée.',
};

/** What the last gesture did, from the address bar: `fait=charte-12`. */
export function DoneNotice({ fait }: { fait: string | string[] | undefined }) {
  const [name = '', ...counts] = ([fait].flat()[0] ?? '').split('-');
  const sentence = Object.hasOwn(SENTENCES, name) ? SENTENCES[name] : undefined;
  if (!sentence) return null;
  const at = (place: number) => Number(counts[place]) || 0;
  return (
    <Notice tone="success" announce>
      {sentence(at(0), at(1), at(2), at(3))}
    </Notice>
  );
}
