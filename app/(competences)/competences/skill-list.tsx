import { Chip } from '@/components/ui/chip';
import type { CardSkill } from '@/lib/profiles/profile-cards';
import { ProofBadge } from './proof-badge';

/** Savoir-faire with how each is known; those the search asked for come first and are marked. */
export function SkillList({
  skills,
  matched = [],
  limit,
}: {
  skills: CardSkill[];
  matched?: readonly string[];
  limit?: number;
}) {
  if (skills.length === 0) return null;
  const isHit = ({ slug }: CardSkill) => matched.includes(slug);
  const ordered = [...skills.filter(isHit), ...skills.filter((skill) => !isHit(skill))];
  const shown = ordered.slice(0, limit ?? ordered.length);
  const rest = ordered.length - shown.length;
  return (
    <ul aria-label="Savoir-faire" className="flex flex-wrap gap-x-4 gap-y-2">
      {shown.map((skill) => (
        <li key={skill.slug} className="inline-flex flex-wrap items-center gap-1.5">
          <Chip matched={isHit(skill)}>{skill.label}</Chip>
          <ProofBadge proof={skill.proof} />
        </li>
      ))}
      {rest > 0 ? (
        <li className="text-sm text-ink-soft">
          et {rest} {rest > 1 ? 'autres' : 'autre'}
        </li>
      ) : null}
    </ul>
  );
}
