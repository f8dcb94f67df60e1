import { ActionForm } from '@/components/forms/action-form';
import { TextBox } from '@/components/forms/fields';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDay } from '@/lib/calendar';
import type { PublicationLine } from '@/lib/publications/repository';
import { LONGEST } from '@/lib/forms/length-schema';
import { restore, withdraw } from './actions';

/** One offer or piece of news, with the way to take it off the site or to put it back. */
export function PublicationCard({ line }: { line: PublicationLine }) {
  const { kind, id, title, companyId, companyName, companySlug, since, withdrawnReason } = line;
  const publicPath = kind === 'offer' ? `/offres/${id}` : `/entreprises/${companySlug}`;
  return (
    <Card as="li" className="grid gap-3">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <Badge>{kind === 'offer' ? 'Offre' : 'Actualité'}</Badge>
          {withdrawnReason === null ? 'en ligne depuis le' : 'retirée le'} {formatDay(since)}
        </p>
        <h2 className="text-lg break-words">
          {withdrawnReason === null ? (
            <Link href={publicPath} className="link">
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        <p className="break-words">
          <Link href={`/conseil/entreprises/${companyId}`} className="link">
            {companyName}
          </Link>
        </p>
      </div>
      {withdrawnReason === null ? (
        <WithdrawForm kind={kind} id={id} />
      ) : (
        <>
          <p className="border-l-4 border-line pl-4 break-words whitespace-pre-wrap">{withdrawnReason}</p>
          <ActionForm action={restore}>
            <Named kind={kind} id={id} />
            <div>
              <SubmitButton variant="secondary">Remettre en ligne</SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
    </Card>
  );
}

type Publication = Pick<PublicationLine, 'kind' | 'id'>;

function WithdrawForm({ kind, id }: Publication) {
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Retirer du site</summary>
      <ActionForm action={withdraw} className="grid gap-4 pt-2">
        <Named kind={kind} id={id} />
        <TextBox
          id={`motif-${id}`}
          name="motif"
          label="Vos raisons, envoyées à l’entreprise"
          longest={LONGEST.publicationDecision}
          hint="Les faits, la règle de la loi ou de la charte, et ce qu’il faut changer."
          rows={3}
          required
        />
        <div>
          <SubmitButton variant="danger">Retirer et informer</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

function Named({ kind, id }: Publication) {
  return (
    <>
      <input type="hidden" name="nature" value={kind} />
      <input type="hidden" name="publication" value={id} />
    </>
  );
}
