import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Facts } from '@/components/ui/facts';
import { LabelChips } from '@/components/ui/label-chips';
import { PageHeader } from '@/components/ui/page-header';
import { ReportLink } from '@/components/ui/report-link';
import { Section } from '@/components/ui/section';
import { formatMonth } from '@/lib/calendar';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { findProfileCard, type CardTerm } from '@/lib/profiles/profile-cards';
import { getActor } from '@/lib/session';
import { SkillList } from '../skill-list';
import { ProfileTexts } from './profile-texts';
import { HowToWrite, WriteButton } from './write-to-candidate';

type Params = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { code } = await params;
  return { title: `Profil ${code.toUpperCase()}`, robots: { index: false, follow: false } };
}

export default async function ProfilePage({ params }: Params) {
  const card = await findProfileCard((await params).code);
  if (!card) notFound();
  const actor = await getActor();
  const mayRead = await mayReadProfileTexts(actor);
  return (
    <>
      <PageHeader
        axis="skills"
        title={`Profil ${card.code}`}
        lead={
          card.occupations.length > 0
            ? listed(card.occupations)
            : 'Une personne suivie par la mission locale.'
        }
        crumbs={[{ label: 'Compétences', href: '/competences' }]}
        actions={actor.role === 'company' && mayRead ? <WriteButton code={card.code} /> : null}
      />
      <div className="page axis-skills grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          <Section id="savoir-faire" title="Savoir-faire">
            <SkillList skills={card.skills} />
            {card.skills.length === 0 ? (
              <p className="text-ink-soft">Aucun savoir-faire n’est encore écrit.</p>
            ) : null}
          </Section>
          <Words id="motivations" title="Motivations" words={card.motivations} />
          <Words id="valeurs" title="Valeurs" words={card.values} />
          {mayRead ? <ProfileTexts id={card.id} /> : null}
        </div>
        <aside aria-label="En bref" className="grid content-start gap-5">
          <Facts
            className="rounded-lg border border-line bg-surface p-5"
            facts={[
              { label: 'Secteur', value: card.place.name },
              { label: 'Cherche', value: listed(card.kinds) },
              { label: 'Se déplace', value: listed(card.mobilities) },
              { label: 'Profil relu en', value: formatMonth(card.publishedOn) },
            ]}
          />
          <HowToWrite actor={actor} card={card} mayWrite={mayRead} />
          <ReportLink path={`/competences/${card.code}`} />
        </aside>
      </div>
    </>
  );
}

function Words({ id, title, words }: { id: string; title: string; words: CardTerm[] }) {
  if (words.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <LabelChips words={words} label={title} />
    </Section>
  );
}

const listed = (words: CardTerm[]): string => words.map(({ label }) => label).join(', ');
