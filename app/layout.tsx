import type { Metadata, Viewport } from 'next';

import { DemonstrationBanner, LocalMailboxBanner } from '@/components/ui/banner';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { SkipLinks } from '@/components/ui/skip-links';

import { env } from '@/lib/env';
import { findMission, hasDemonstrationData } from '@/lib/mission/repository';
import { getActor } from '@/lib/session';

import { leave } from './(site)/connexion/actions';
import { text, title } from './fonts';
import { listHeaderEntries } from './header-entries';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Cartemploi, la carte des compétences', template: '%s · Cartemploi' },
  description:
    'La carte de ce que les jeunes savent faire et veulent faire, des entreprises et des partenaires près de chez vous.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14252c' },
  ],
};

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const [actor, mission, demonstration] = await Promise.all([
    getActor(),
    findMission(),
    hasDemonstrationData(),
  ]);
  return (
    <html lang="fr" className={`${text.variable} ${title.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <SkipLinks />
        <aside aria-label="À savoir sur cette installation">
          {demonstration ? <DemonstrationBanner /> : null}
          {env.mailTransport === 'local' ? <LocalMailboxBanner /> : null}
        </aside>
        <SiteHeader mission={mission?.shortName} entries={listHeaderEntries(actor)} signOut={leave} />
        <main id="contenu" tabIndex={-1} className="grow focus:outline-none">
          {children}
        </main>
        <SiteFooter mission={mission?.name} />
      </body>
    </html>
  );
}
