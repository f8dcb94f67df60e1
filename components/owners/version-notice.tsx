import { Notice } from '@/components/ui/notice';
import type { VersionStatus } from '@/lib/versions/schema';

type Props = {
  status: VersionStatus;
  /** What it is, with its article: "votre profil", "cette offre". */
  thing: string;
  /** What the last press did, from the address. */
  just?: 'enregistre' | 'soumis' | null;
};

/** Where a page stands: draft, waiting, published, refused with the reason. */
export function VersionNotice({ status, thing, just }: Props) {
  const stays = status.hasApproved ? ' La version publiée reste en place pendant ce temps.' : '';
  const saved = just === 'enregistre' ? 'C’est enregistré. ' : '';
  switch (status.state) {
    case null:
      return (
        <Notice title="Rien n’est encore écrit.">
          Enregistrez quand vous voulez : vous pourrez revenir.
        </Notice>
      );
    case 'draft':
      return (
        <Notice announce={!!just} tone={just ? 'success' : 'info'} title="Brouillon">
          {saved}Vous seul voyez ce texte. Quand il vous va, appuyez sur « Soumettre à relecture ».{stays}
        </Notice>
      );
    case 'submitted':
      return (
        <Notice announce={!!just} tone={just ? 'success' : 'info'} title="En relecture">
          {saved}Un conseiller va relire {thing}. Vous pouvez encore corriger : il lira la dernière version.
          {stays}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warning" title="À revoir">
          <p>Un conseiller a relu {thing} et demande un changement :</p>
          <blockquote className="my-2 border-l-4 border-edge pl-3 whitespace-pre-line">
            {status.refusal}
          </blockquote>
          <p>Corrigez ci-dessous, puis soumettez de nouveau.{stays}</p>
        </Notice>
      );
    default:
      return (
        <Notice tone="success" title="Approuvé">
          Un conseiller a approuvé {thing}. Si vous changez quelque chose, la nouvelle version sera relue
          avant de remplacer celle-ci.
        </Notice>
      );
  }
}
