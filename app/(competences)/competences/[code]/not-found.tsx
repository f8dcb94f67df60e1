import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export default function ProfileNotFound() {
  return (
    <>
      <PageHeader
        axis="skills"
        title="Ce profil n’est pas sur la carte"
        lead="Son code a peut-être une faute. Ou la personne a trouvé, s’est mise en pause, ou a quitté l’espace."
        crumbs={[{ label: 'Compétences', href: '/competences' }]}
      />
      <div className="page flex flex-wrap gap-3 py-8">
        <LinkButton href="/competences">Voir les autres profils</LinkButton>
      </div>
    </>
  );
}
