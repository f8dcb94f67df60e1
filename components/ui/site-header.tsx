import { Briefcase, LogIn, Menu, UserRound } from 'lucide-react';
import Link from 'next/link';

import { axisClass, axisName, axisPath, type Axis } from './axis';
import { AxisIcon } from './axis-icon';
import { buttonClass } from './button';
import { NavLink } from './nav-link';
import { Timber } from './timber';
import { Wordmark } from './wordmark';

export type HeaderEntry = { label: string; href: string };

const axes: Axis[] = ['skills', 'companies', 'partners'];

/**
 * `entries` are the places of the person signed in ("Mon profil", "Mes échanges"…); none for a visitor.
 * On a phone the menu is a <details>: it opens without JavaScript.
 */
export function SiteHeader({ mission, entries }: { mission?: string; entries: HeaderEntry[] }) {
  return (
    <header className="bg-surface print:hidden">
      <div className="page flex min-h-16 items-center justify-between gap-4 py-2">
        <Link href="/" aria-label="Cartemploi, accueil">
          <Wordmark mission={mission} />
        </Link>
        <nav
          id="menu"
          tabIndex={-1}
          aria-label="Menu principal"
          className="hidden items-center gap-x-5 lg:flex"
        >
          <AxisLinks className="flex items-center gap-x-1" />
          <PersonLinks entries={entries} className="flex items-center gap-x-1" />
        </nav>
        <details className="group relative lg:hidden">
          <summary className={buttonClass('secondary', 'list-none')}>
            <Menu className="size-5" aria-hidden="true" />
            Menu
          </summary>
          <nav
            aria-label="Menu principal"
            className="absolute top-full right-0 z-40 mt-2 grid w-72 max-w-[calc(100vw-2rem)] gap-2 rounded-lg border-2 border-brand bg-surface p-2 shadow-lift"
          >
            <AxisLinks className="grid" />
            <PersonLinks entries={entries} className="grid border-t-2 border-line pt-2" />
          </nav>
        </details>
      </div>
      <Timber height={14} className="text-timber" />
    </header>
  );
}

const linkClass =
  'flex min-h-11 items-center gap-2 rounded-md px-2.5 font-bold hover:bg-axis-soft aria-[current]:bg-axis-soft aria-[current]:text-axis';

function AxisLinks({ className }: { className: string }) {
  return (
    <ul className={className}>
      {axes.map((axis) => (
        <li key={axis} className={axisClass[axis]}>
          <NavLink href={axisPath[axis]} className={linkClass}>
            <AxisIcon axis={axis} className="size-6 text-axis" />
            {axisName[axis]}
          </NavLink>
        </li>
      ))}
      <li className={axisClass.companies}>
        <NavLink href="/offres" className={linkClass}>
          <Briefcase className="size-5.5 text-axis" strokeWidth={1.75} aria-hidden="true" />
          Offres
        </NavLink>
      </li>
    </ul>
  );
}

function PersonLinks({ entries, className }: { entries: HeaderEntry[]; className: string }) {
  if (entries.length === 0) {
    return (
      <Link href="/connexion" className={buttonClass('primary')}>
        <LogIn className="size-5" aria-hidden="true" />
        Se connecter
      </Link>
    );
  }
  return (
    <ul className={className}>
      {entries.map(({ label, href }, at) => (
        <li key={href}>
          <NavLink href={href} className={linkClass}>
            {at === 0 ? <UserRound className="size-5" aria-hidden="true" /> : null}
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
