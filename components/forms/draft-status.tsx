'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Typed } from './use-typed';

/** Below a form: whether what is typed is kept, and where. */
export function DraftStatus({ typed }: { typed: Typed }) {
  const { status, keeper } = typed;
  switch (status.kind) {
    case 'kept':
      return <Said>Brouillon gardé {status.at}.</Said>;
    case 'on-device':
      return <Said>Gardé sur cet appareil, jusqu’à ce que vous fermiez cet onglet.</Said>;
    case 'failing':
      return (
        <Said>Pas encore gardé : la connexion ne répond pas. Nous réessayons, ne fermez pas cette page.</Said>
      );
    case 'too-long':
      return <Said>Ce texte est trop long pour être gardé. Raccourcissez-le, ou copiez-le ailleurs.</Said>;
    case 'signed-out':
      return (
        <Notice tone="warning" announce title="Votre session est terminée.">
          Ce que vous écrivez est gardé.{' '}
          <a
            className="link"
            href={`/connexion?suite=${encodeURIComponent(location.pathname + location.search)}`}
          >
            Connectez-vous
          </a>{' '}
          pour le retrouver et l’envoyer.
        </Notice>
      );
    case 'elsewhere':
      return (
        <Notice tone="warning" announce title={`Vous avez écrit dans ce formulaire ailleurs ${status.at}.`}>
          <p>Les deux textes sont là, et rien n’est perdu. Lequel voulez-vous garder ?</p>
          <div className="mt-2 flex flex-wrap gap-3">
            <Button type="button" variant="secondary" onClick={() => keeper.current?.keepHere()}>
              Celui de cette page
            </Button>
            <Button type="button" variant="quiet" onClick={() => location.reload()}>
              Voir l’autre
            </Button>
          </div>
        </Notice>
      );
    case 'another':
      return (
        <Notice announce title={`Un autre texte de vous est sur cet appareil, écrit ${status.copy.at}.`}>
          <Button type="button" variant="secondary" onClick={() => keeper.current?.takeCopy(status.copy)}>
            Le reprendre
          </Button>
        </Notice>
      );
    default:
      return <Said />;
  }
}

function Said({ children }: { children?: React.ReactNode }) {
  return <p className="min-h-6 text-sm text-ink-soft">{children}</p>;
}
