import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listOpenProposals } from '@/lib/proposals/repository';
import { findTelling, KNOWN_TO_NOBODY } from '@/lib/reviews/identity/telling';
import { TELLING_WORDS } from '@/lib/reviews/warning';
import { listLabels } from '@/lib/referentials/labels-repository';
import { DoneNotice } from '../../done-notice';
import { requireStaff } from '../../require-staff';
import { decide } from './actions';

export const metadata: Metadata = { title: 'Propositions', robots: { index: false } };

const MOST = 50;

export default async function ProposalsPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  await requireStaff('/conseil/relectures/propositions');
  const [proposals, labels, { fait }] = await Promise.all([
    listOpenProposals(MOST),
    listLabels(),
    searchParams,
  ]);
  return (
    <>
      <PageHeader
        title="Métiers et savoir-faire proposés"
        lead="Écrits par des personnes ou dans des fichiers, et inconnus ici. Rattachés, ils deviennent des critères de recherche."
        crumbs={[
          { label: 'Espace conseil', href: '/conseil' },
          { label: 'Relectures', href: '/conseil/relectures' },
        ]}
      />
      <div className="page grid gap-6 py-8">
        <DoneNotice fait={fait} />
        {proposals.length === 0 ? (
          <EmptyState title="Rien n’est proposé">
            <p>Les intitulés inconnus apparaîtront ici.</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {proposals.map(({ kind, label, pages }, place) => (
              <Card key={`${kind}${label}`} as="li" className="grid gap-4 md:grid-cols-[1fr_1.4fr]">
                <div className="grid content-start gap-2">
                  <h2 className="text-lg break-words">{label}</h2>
                  <ProposalWarnings label={label} />
                  <p className="flex flex-wrap gap-2 text-sm">
                    <Badge>{kind === 'skill' ? 'Savoir-faire' : 'Métier'}</Badge>
                    {pages === 1 ? 'sur 1 page' : `sur ${pages} pages`}
                  </p>
                </div>
                <ActionForm action={decide} idSuffix={`-${place}`} className="grid gap-3">
                  <input type="hidden" name="nature" value={kind} />
                  <input type="hidden" name="libelle" value={label} />
                  <TextField id={`cible-${place}`} name="cible" label="Rattacher à" list={`liste-${kind}`} />
                  <div className="flex flex-wrap gap-3">
                    <Button name="geste" value="rattacher">
                      Rattacher
                    </Button>
                    {kind === 'skill' ? (
                      <Button variant="secondary" name="geste" value="accepter">
                        Accepter tel quel
                      </Button>
                    ) : null}
                    <Button variant="quiet" name="geste" value="ecarter">
                      Écarter
                    </Button>
                  </div>
                </ActionForm>
              </Card>
            ))}
          </ul>
        )}
        <datalist id="liste-skill">
          {[...labels.skills.values()].map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
        <datalist id="liste-occupation">
          {[...labels.occupations.values()].map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      </div>
    </>
  );
}

/** A label becomes public for everybody once it is accepted. */
function ProposalWarnings({ label }: { label: string }) {
  const found = findTelling(label, KNOWN_TO_NOBODY, []);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul className="grid gap-1 text-sm">
        {found.map(({ kind, quote }) => (
          <li key={quote} className="break-words">
            « {quote} »&nbsp;: {TELLING_WORDS[kind]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
