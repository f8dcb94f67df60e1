import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextBox } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/lib/calendar';
import { YES_NO } from '@/lib/forms/yes-no-schema';
import { findOwner } from '@/lib/owners/list-repository';
import { listMissing } from '@/lib/owners/rules';
import { listLabels, pickLabels, type LabelMap } from '@/lib/referentials/labels-repository';
import { compareFields } from '@/lib/reviews/compare';
import { findWarnings } from '@/lib/reviews/list-warnings';
import { kindLabel, kindOfSlug, writeSeen } from '@/lib/reviews/schema';
import { findReviewItem } from '@/lib/reviews/version-repository';
import { LONGEST } from '@/lib/forms/length-schema';
import { OWNER_PATHS } from '../../../owner-words';
import { requireStaff } from '../../../require-staff';
import { approve, refuse } from '../../actions';
import { Comparison } from './comparison';
import { ReviewWarnings } from './review-warnings';

export const metadata: Metadata = { title: 'Relire une page', robots: { index: false } };

const wordsOf = (map: LabelMap) => (ids: readonly number[]) => pickLabels(map, ids).map(({ label }) => label);

export default async function ReviewPage({ params }: { params: Promise<{ nature: string; id: string }> }) {
  const { nature, id } = await params;
  await requireStaff(`/conseil/relectures/${nature}/${id}`);
  const kind = kindOfSlug(nature);
  const labels = await listLabels();
  const item =
    kind &&
    (await findReviewItem(kind, id, {
      skills: wordsOf(labels.skills),
      motivations: wordsOf(labels.motivations),
      values: wordsOf(labels.values),
      occupations: wordsOf(labels.occupations),
      industries: wordsOf(labels.industries),
      fields: wordsOf(labels.fields),
    }));
  if (!kind || !item) notFound();
  const owner = await findOwner(item.owner.kind, item.owner.id);
  const missing = owner ? listMissing(item.owner.kind, owner).filter((step) => step !== 'relecture') : [];
  const warnings = await findWarnings({ kind, id }, new Date());
  const seen = writeSeen(item);
  return (
    <>
      <PageHeader
        title={`${kindLabel[kind]} : ${item.title}`}
        lead={
          item.published
            ? 'Les champs qui changent sont marqués.'
            : 'Première version : rien n’est encore public.'
        }
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Relectures', href: '/conseil/relectures' },
        ]}
      />
      <div className="page grid gap-6 py-8">
        <p>
          {item.imported ? 'Venue d’un fichier' : 'Soumise'}
          {item.submittedAt ? ` le ${formatMoment(item.submittedAt)}` : ''}.{' '}
          {owner ? (
            <Link href={`${OWNER_PATHS[item.owner.kind]}/${owner.id}`} className="link">
              Voir la fiche de {owner.name}
            </Link>
          ) : null}
        </p>
        <ReviewWarnings warnings={warnings} />
        {item.unanswered.length > 0 ? (
          <Notice tone="warning" title="À préciser avant d’approuver">
            Cette offre ne dit pas s’il y a {item.unanswered.map(({ topic }) => topic).join(' ni ')}. Demandez
            à l’entreprise, puis répondez ci-dessous. Des personnes mineures liront cette réponse.
          </Notice>
        ) : null}
        {missing.length > 0 ? (
          <Notice title="Approuvée, cette page attendra encore">
            Il manque : {missing.join(', ')}. Elle sera publique dès que ce sera fait.
          </Notice>
        ) : null}
        <Comparison
          fields={compareFields(item.submitted, item.published)}
          hasPublic={item.published !== null}
        />
        <div className="grid gap-6 lg:grid-cols-2">
          <Card className="grid content-start gap-4">
            <h2 className="text-xl">Approuver</h2>
            <p>La page devient celle que tout le monde lit. Son auteur reçoit un courriel.</p>
            <ActionForm action={approve}>
              <input type="hidden" name="page" value={seen} />
              {item.unanswered.map(({ name, label }) => (
                <ChoiceField key={name} name={name} label={label} options={YES_NO} required />
              ))}
              <div>
                <SubmitButton>Approuver</SubmitButton>
              </div>
            </ActionForm>
          </Card>
          <Card className="grid content-start gap-4">
            <h2 className="text-xl">Refuser</h2>
            <p>
              Ce qui est public reste public. L’auteur lit votre motif et peut répondre par une nouvelle
              version.
            </p>
            <ActionForm action={refuse} draft={`relecture:${id}`}>
              <input type="hidden" name="page" value={seen} />
              <TextBox name="motif" label="Motif" longest={LONGEST.reviewDecision} rows={4} required />
              <div>
                <SubmitButton variant="danger">Refuser</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        </div>
      </div>
    </>
  );
}
