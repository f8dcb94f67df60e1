import type { Metadata } from 'next';

import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = {
  title: 'Données ouvertes',
  description: 'Les listes publiques de ce site, lisibles par un programme.',
};

const doors = [
  { path: '/api/v1/entreprises', what: 'les entreprises publiées' },
  { path: '/api/v1/offres', what: 'les offres en cours' },
  { path: '/api/v1/partenaires', what: 'les partenaires et leur page' },
  { path: '/api/v1/zones', what: 'les zones de la carte' },
  { path: '/api/v1/competences', what: 'les compétences, en nombres seulement' },
  { path: '/api/v1/suggestions?q=cuis', what: 'les mots que la recherche propose, dès deux lettres' },
];

export default function OpenDataPage() {
  return (
    <>
      <PageHeader
        title="Données ouvertes"
        lead="Tout ce qui est public ici se lit aussi par un programme, sans clé."
      />
      <div className="page py-8">
        <div className="prose">
          <h2>Les adresses</h2>
          <ul>
            {doors.map(({ path, what }) => (
              <li key={path}>
                <a href={path}>
                  <code>{path}</code>
                </a>{' '}
                : {what}
              </li>
            ))}
          </ul>
          <p>
            Les listes prennent les mêmes critères que les pages, et le même ordre (<code>tri</code>). Leur
            description complète est dans <a href="/api/v1/openapi.json">openapi.json</a>. Les nouvelles
            offres se suivent aussi par un <a href="/offres/flux.xml">flux Atom</a>.
          </p>
          <h2>Ce qui n’y est pas</h2>
          <p>
            Les profils des jeunes ne sont pas des données ouvertes. Seuls leurs nombres le sont : combien de
            profils, pour quel savoir-faire, dans quel secteur. Un secteur qui a peu de profils est réuni avec
            un secteur voisin.
          </p>
          <h2>D’où viennent les référentiels</h2>
          <ul>
            <li>Les métiers et les domaines : ROME 4.0, de France Travail.</li>
            <li>
              Les communes, leurs codes et leurs groupements : code officiel géographique, mis à disposition
              par Etalab.
            </li>
          </ul>
        </div>
      </div>
    </>
  );
}
