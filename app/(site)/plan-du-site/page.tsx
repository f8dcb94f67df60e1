import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';

import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Plan du site', description: 'Toutes les pages du site.' };

const parts = [
  {
    title: 'Les trois cartes',
    links: [
      { href: '/competences', label: 'Compétences' },
      { href: '/entreprises', label: 'Entreprises' },
      { href: '/offres', label: 'Offres' },
      { href: '/partenaires', label: 'Partenaires' },
    ],
  },
  {
    title: 'Vous',
    links: [
      { href: '/connexion', label: 'Se connecter' },
      { href: '/inscription', label: 'S’inscrire' },
      { href: '/mon-compte', label: 'Mon compte' },
      { href: '/mon-profil', label: 'Mon profil (candidat)' },
      { href: '/mon-entreprise', label: 'Mon entreprise' },
      { href: '/ma-structure', label: 'Ma structure (partenaire)' },
      { href: '/pour-vous', label: 'Pour vous (candidat, entreprise)' },
      { href: '/mes-recherches', label: 'Mes recherches (candidat, entreprise)' },
      { href: '/echanges', label: 'Mes échanges' },
    ],
  },
  {
    title: 'Le site',
    links: [
      { href: '/', label: 'Accueil' },
      { href: '/charte', label: 'La charte' },
      { href: '/mentions-legales', label: 'Mentions légales' },
      { href: '/confidentialite', label: 'Confidentialité' },
      { href: '/conditions', label: 'Conditions et signalements' },
      { href: '/signaler', label: 'Signaler un contenu' },
      { href: '/accessibilite', label: 'Accessibilité' },
      { href: '/donnees-ouvertes', label: 'Données ouvertes' },
      { href: '/offres/flux.xml', label: 'Flux des offres' },
    ],
  },
];

export default function SiteMapPage() {
  return (
    <>
      <PageHeader title="Plan du site" lead="Toutes les pages, en un endroit." />
      <div className="page grid gap-8 py-8 sm:grid-cols-3">
        {parts.map(({ title, links }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="mt-2">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} className="link inline-block py-1.5">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
