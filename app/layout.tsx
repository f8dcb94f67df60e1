import type { Metadata, Viewport } from 'next';

import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { SkipLinks } from '@/components/ui/skip-links';

import { text, title } from './fonts';
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
  return (
    <html lang="fr" className={`${text.variable} ${title.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <SkipLinks />
        <SiteHeader entries={[]} />
        <main id="contenu" tabIndex={-1} className="grow focus:outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
