import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NothingToPreview({ backHref }: { backHref: string }) {
  return (
    <div className="page py-8">
      <EmptyState
        title="Rien à montrer pour l’instant"
        actions={<LinkButton href={backHref}>Remplir ma page</LinkButton>}
      >
        <p>Enregistrez d’abord votre page : son aperçu sera ici.</p>
      </EmptyState>
    </div>
  );
}
