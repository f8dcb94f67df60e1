import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NothingToPreview } from '@/components/owners/nothing-to-preview';
import { pickWords } from '@/components/owners/pick-words';
import { PreviewBanner } from '@/components/owners/preview-banner';
import { Facts } from '@/components/ui/facts';
import { LabelChips } from '@/components/ui/label-chips';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { isCandidate } from '@/lib/accounts/actor';
import { formatDate } from '@/lib/calendar';
import { findOwnProfile } from '@/lib/profiles/owner-repository';
import { getActor } from '@/lib/session';
import { listProfileChoices } from '../profile-choices';
import { KIND_WORDS, MOBILITY_WORDS, PROOF_WORDS } from '../words';

export const metadata: Metadata = { title: 'Aperçu de mon profil', robots: { index: false } };

export default async function ProfilePreviewPage() {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect('/connexion?suite=/mon-profil/apercu');
  if (!isCandidate(actor)) notFound();
  const [own, choices] = await Promise.all([findOwnProfile(actor.profileId), listProfileChoices()]);
  if (!own) notFound();
  const content = own.latest?.content;
  const skills = new Map(
    choices.skills.flatMap((group) => group.choices).map(({ id, label }) => [id, label]),
  );
  return (
    <>
      <PreviewBanner backHref="/mon-profil" who="une entreprise qui a signé la charte" />
      <PageHeader axis="skills" title={`Candidat ${own.code}`} />
      {content ? (
        <div className="page axis-skills grid gap-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-10">
            <Section id="savoir-faire" title="Savoir-faire">
              <ul className="grid gap-1.5">
                {content.skills.map(({ skillId, proof }) => (
                  <li key={skillId}>
                    <strong>{skills.get(skillId)}</strong>{' '}
                    <span className="text-sm text-ink-soft">{PROOF_WORDS[proof]}</span>
                  </li>
                ))}
              </ul>
              {content.proposedSkills.length > 0 ? (
                <p className="text-sm text-ink-soft">
                  Un conseiller va d’abord ranger : {content.proposedSkills.join(', ')}.
                </p>
              ) : null}
            </Section>
            <Section id="aspirations" title="Aspirations">
              <div className="prose">
                <WrittenText text={content.aspirations || 'Rien d’écrit encore.'} heading="h3" />
              </div>
            </Section>
            <Section id="motivations" title="Motivations">
              <LabelChips words={pickWords(choices.motivations, content.motivationIds)} label="Motivations" />
            </Section>
            <Section id="valeurs" title="Valeurs">
              <LabelChips words={pickWords(choices.values, content.valueIds)} label="Valeurs" />
            </Section>
          </div>
          <Facts
            className="content-start self-start rounded-lg border border-line bg-surface p-5"
            facts={[
              { label: 'Cherche', value: content.kinds.map((kind) => KIND_WORDS[kind]).join(', ') },
              {
                label: 'Métiers',
                value: pickWords(choices.occupations, content.occupationIds)
                  .map(({ label }) => label)
                  .join(', '),
              },
              { label: 'Se déplace', value: content.mobilities.map((way) => MOBILITY_WORDS[way]).join(', ') },
              { label: 'Disponibilités', value: content.availability },
              { label: 'À partir du', value: content.availableOn ? formatDate(content.availableOn) : null },
            ]}
          />
        </div>
      ) : (
        <NothingToPreview backHref="/mon-profil" />
      )}
    </>
  );
}
