import {
  BadgeCheck,
  BriefcaseBusiness,
  GraduationCap,
  MessageSquareText,
  type LucideIcon,
} from 'lucide-react';
import type { Proof } from '@/lib/profiles/schema';

const looks: Record<Proof, { word: string; meaning: string; icon: LucideIcon }> = {
  diplome: { word: 'diplôme', meaning: 'appris en formation, avec un diplôme', icon: GraduationCap },
  experience: { word: 'expérience', meaning: 'déjà fait au travail', icon: BriefcaseBusiness },
  atteste: { word: 'attesté', meaning: 'attesté par la mission locale', icon: BadgeCheck },
  declare: { word: 'déclaré', meaning: 'dit par la personne', icon: MessageSquareText },
};

/** How a savoir-faire is known. It informs; it never ranks. */
export function ProofBadge({ proof }: { proof: Proof }) {
  const { word, meaning, icon: Icon } = looks[proof];
  return (
    <span title={meaning} className="inline-flex items-center gap-1 text-sm whitespace-nowrap text-ink-soft">
      <Icon className="size-4" aria-hidden="true" />
      {word}
    </span>
  );
}
