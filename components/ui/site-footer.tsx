import { Link } from './link';

import { axisName, axisPath, type Axis } from './axis';
import { Timber } from './timber';

const look = [
  ...(['skills', 'companies', 'partners'] as Axis[]).map((axis) => ({
    href: axisPath[axis],
    label: axisName[axis],
  })),
  { href: '/offres', label: 'Offres' },
];
const trust = [
  { href: '/charte', label: 'La charte' },
  { href: '/confidentialite', label: 'Confidentialité' },
  { href: '/conditions', label: 'Conditions et signalements' },
  { href: '/signaler', label: 'Signaler un contenu' },
  { href: '/donnees-ouvertes', label: 'Données ouvertes' },
];
const legal = [
  { href: '/mentions-legales', label: 'Mentions légales' },
  { href: '/accessibilite', label: 'Accessibilité : non conforme' },
  { href: '/plan-du-site', label: 'Plan du site' },
];

export function SiteFooter({ mission }: { mission?: string }) {
  return (
    <footer id="pied" tabIndex={-1} className="on-deep mt-auto print:hidden">
      <Timber height={28} className="text-deep-line" />
      <div className="page grid gap-8 py-10 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="grid max-w-sm content-start gap-2">
          <p className="font-display text-2xl font-extrabold tracking-[-0.04em]">Cartemploi</p>
          <p className="text-on-deep-soft">
            Espace « Compétences et partenaires »{mission ? ` de la ${mission}` : ''}. Chaque profil est relu,
            chaque lettre est anonyme.
          </p>
        </div>
        <FooterLinks title="Regarder" links={look} />
        <FooterLinks title="Comprendre" links={trust} />
        <FooterLinks title="Le site" links={legal} />
      </div>
    </footer>
  );
}

function FooterLinks({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  return (
    <nav aria-label={title}>
      <p className="font-bold text-cider">{title}</p>
      <ul className="mt-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="inline-block py-1.5 underline-offset-4 hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
