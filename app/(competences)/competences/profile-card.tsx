'use client';

// In the browser too, so that a page of cards carries their words once as data, not as markup twice.
import { Bike, MapPin, Search } from 'lucide-react';
import { Card, CardLink } from '@/components/ui/card';
import { LabelChips } from '@/components/ui/label-chips';
import { ResultReasons } from '@/components/ui/result-reasons';
import type { CardTerm, ProfileCard as Profile } from '@/lib/profiles/profile-cards';
import type { Explanation } from '@/lib/search/explain-profile';
import { SkillList } from './skill-list';

/** What anybody may see of a profile: a code, a secteur, what the person can do and wants to do. */
export function ProfileCard({
  card,
  explanation,
  children,
}: {
  card: Profile;
  explanation: Explanation;
  /** What one page adds at the foot. */
  children?: React.ReactNode;
}) {
  const { reasons, matched } = explanation;
  return (
    <Card as="article" axis="skills" className="grid gap-3 transition-shadow hover:shadow-lift">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <CardLink href={`/competences/${card.code}`}>Profil {card.code}</CardLink>
        <p className="inline-flex items-center gap-1 text-sm">
          <MapPin className="size-4 shrink-0 text-axis" aria-hidden="true" />
          <span className="sr-only">Secteur : </span>
          {card.place.name}
        </p>
      </div>
      {card.occupations.length > 0 ? <p className="text-sm font-bold">{listed(card.occupations)}</p> : null}
      <SkillList skills={card.skills} matched={matched} limit={6} />
      <LabelChips
        words={[...card.motivations, ...card.values]}
        matched={matched}
        limit={6}
        label="Motivations et valeurs"
      />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
        {card.kinds.length > 0 ? (
          <span className="inline-flex items-center gap-1.5">
            <Search className="size-4 shrink-0" aria-hidden="true" />
            <span className="sr-only">Cherche : </span>
            {listed(card.kinds)}
          </span>
        ) : null}
        {card.mobilities.length > 0 ? (
          <span className="inline-flex items-center gap-1.5">
            <Bike className="size-4 shrink-0" aria-hidden="true" />
            <span className="sr-only">Se déplace : </span>
            {listed(card.mobilities)}
          </span>
        ) : null}
      </p>
      <ResultReasons reasons={reasons} />
      {children}
    </Card>
  );
}

const listed = (words: CardTerm[]): string => words.map(({ label }) => label).join(', ');
