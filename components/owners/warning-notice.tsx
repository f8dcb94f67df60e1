import { Notice } from '@/components/ui/notice';

/** Says above a form that fields below carry a warning: nothing is refused, a counsellor decides. */
export function WarningNotice({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={count === 1 ? 'Un passage est à relire' : `${count} passages sont à relire`}
    >
      <p>
        {count === 1 ? 'Il est signalé' : 'Ils sont signalés'} ci-dessous, sous{' '}
        {count === 1 ? 'son champ' : 'leurs champs'}. Rien n’est refusé et rien n’est perdu : changez ce qui
        doit l’être. Le conseiller verra aussi {count === 1 ? 'cet avertissement' : 'ces avertissements'}.
      </p>
    </Notice>
  );
}
