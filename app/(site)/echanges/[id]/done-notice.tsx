import { Notice } from '@/components/ui/notice';

const DONE: Record<string, { title: string; text: string }> = {
  termine: {
    title: 'Cet échange est terminé.',
    text: 'L’autre personne en est informée. Les lettres restent lisibles.',
  },
  bloque: {
    title: 'Vous ne recevrez plus rien de cette personne.',
    text: 'Elle lit seulement que l’échange est terminé.',
  },
  debloque: {
    title: 'Cette personne n’est plus bloquée.',
    text: 'L’échange reste terminé tant que vous ne le reprenez pas.',
  },
  propose: {
    title: 'Votre proposition est faite.',
    text: 'L’échange reprendra si l’autre personne est d’accord.',
  },
  repris: {
    title: 'L’échange reprend.',
    text: 'Vous pouvez de nouveau vous écrire.',
  },
  confirmee: {
    title: 'C’est noté : la lettre est de vous.',
    text: 'Elle suit son chemin comme les autres.',
  },
  ecartee: {
    title: 'C’est noté : la lettre n’est pas de vous.',
    text: 'Elle ne sera jamais remise.',
  },
  partage: {
    title: 'Vos coordonnées sont partagées.',
    text: 'L’autre personne les lit ici. Dans vos lettres, elles ne sont plus masquées.',
  },
};

/** What the last gesture did, from the address bar. A letter that was sent reads the same for everybody. */
export function DoneNotice({
  sent,
  done,
  redactions,
}: {
  sent: boolean;
  done: string | undefined;
  redactions: number;
}) {
  if (sent) {
    return (
      <Notice tone="success" announce title="Votre lettre est en route.">
        {redactions > 0
          ? 'Nous y avons masqué des coordonnées. Pour les montrer, utilisez « Partager mes coordonnées » : vous choisissez lesquelles.'
          : 'Vous recevrez un courriel dès qu’une réponse arrive.'}
      </Notice>
    );
  }
  const found = done !== undefined && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  if (!found) return null;
  return (
    <Notice tone="success" announce title={found.title}>
      {found.text}
    </Notice>
  );
}
