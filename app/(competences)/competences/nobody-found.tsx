import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NoResults } from '@/components/ui/no-results';
import { isEmptySearch } from '@/lib/search/criteria';
import type { Matches } from '@/lib/search/find-matches';

export function NobodyFound({ found: { state, wider } }: { found: Matches }) {
  if (isEmptySearch(state)) {
    return (
      <EmptyState title="Aucun profil pour le moment" level="h3">
        <p>Les premiers profils arrivent dès que la mission locale les a relus. Revenez bientôt.</p>
      </EmptyState>
    );
  }
  return (
    <NoResults title="Personne ne répond à tous ces critères" others={[...wider]}>
      <p>Essayez un autre mot, ou moins de critères.</p>
      <p>
        <LinkButton variant="secondary" href="/competences">
          Voir la liste entière
        </LinkButton>
      </p>
    </NoResults>
  );
}
