import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Wish } from '@/lib/matching/schema';

/** A candidate's empty list: what to add, and where to look meanwhile. `wish` is absent before the profile is begun. */
export function NothingFits({
  wish,
  title,
  other,
}: {
  wish: Wish | undefined;
  title: string;
  other: { label: string; href: string };
}) {
  const saidNothing = !wish || wish.skills.length + wish.occupations.length === 0;
  return (
    <EmptyState
      title={saidNothing ? 'Dites d’abord ce que vous savez faire' : title}
      actions={
        <>
          <LinkButton href="/mon-profil">Compléter mon profil</LinkButton>
          <LinkButton variant="secondary" href={other.href}>
            {other.label}
          </LinkButton>
        </>
      }
    >
      <p>
        {saidNothing
          ? 'Cochez vos savoir-faire et les métiers qui vous attirent. Ce qui s’en rapproche apparaîtra ici, avec la raison.'
          : 'Rien n’a un savoir-faire ou un métier en commun avec votre profil pour le moment. Ajoutez d’autres savoir-faire, ou écrivez directement à une entreprise : beaucoup d’embauches commencent par une lettre.'}
      </p>
    </EmptyState>
  );
}
