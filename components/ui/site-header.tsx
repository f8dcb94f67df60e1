import { Briefcase, ChevronDown, LogIn, Menu } from 'lucide-react';
import { Link } from './link';

import type { FormAction } from '@/lib/action-result';

import { axisClass, axisName, axisPath, type Axis } from './axis';
import { AxisIcon } from './axis-icon';
import { buttonClass } from './button';
import { DropDown } from './drop-down';
import { NavLink } from './nav-link';
import { SignOutForm } from './sign-out-form';
import { Timber } from './timber';
import { Wordmark } from './wordmark';

/** `inAccount` ones are in the account's menu where the bar shows all; a phone's menu lists everything. */
export type HeaderEntry = { label: string; href: string; inAccount?: true };

const axes: Axis[] = ['skills', 'companies', 'partners'];

type HeaderProps = {
  mission?: string;
  /** The places of the person signed in ("Mes échanges", "Mon compte"…); none for a visitor. */
  entries: HeaderEntry[];
  signOut: FormAction<void>;
};

/** The menus are <details>: they open without JavaScript. Whoever is signed in has more places, so the phone's menu serves them longer. */
export function SiteHeader({ mission, entries, signOut }: HeaderProps) {
  const signedIn = entries.length > 0;
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
          className={`hidden items-center gap-x-1 ${signedIn ? 'xl:flex' : 'lg:flex'}`}
        >
          <AxisLinks className="flex items-center gap-x-1" />
          {signedIn ? (
            <>
              <PersonLinks
                entries={entries.filter(({ inAccount }) => !inAccount)}
                className="ml-1 flex items-center gap-x-1 border-l-2 border-line pl-2"
              />
              <DropDown
                summary={
                  <>
                    Compte
                    <ChevronDown className="size-4" aria-hidden="true" />
                  </>
                }
                summaryClass={linkClass}
              >
                <PersonLinks entries={entries.filter(({ inAccount }) => inAccount)} className="grid" />
                <SignOutForm action={signOut} />
              </DropDown>
            </>
          ) : (
            <SignInLink />
          )}
        </nav>
        <DropDown
          className={signedIn ? 'xl:hidden' : 'lg:hidden'}
          summary={
            <>
              <Menu className="size-5" aria-hidden="true" />
              Menu
            </>
          }
          summaryClass={buttonClass('secondary')}
        >
          <nav aria-label="Menu principal" className="grid gap-2">
            <AxisLinks className="grid" />
            {signedIn ? (
              <>
                <PersonLinks entries={entries} className="grid border-t-2 border-line pt-2" />
                <SignOutForm action={signOut} />
              </>
            ) : (
              <SignInLink />
            )}
          </nav>
        </DropDown>
      </div>
      <Timber height={14} className="text-timber" />
    </header>
  );
}

const linkClass =
  'flex min-h-11 items-center gap-2 rounded-md px-2.5 font-bold whitespace-nowrap xl:px-2 hover:bg-axis-soft aria-[current]:bg-axis-soft aria-[current]:text-axis';

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

function SignInLink() {
  return (
    <Link href="/connexion" className={buttonClass('primary', 'lg:ml-4')}>
      <LogIn className="size-5" aria-hidden="true" />
      Se connecter
    </Link>
  );
}

function PersonLinks({ entries, className }: { entries: HeaderEntry[]; className: string }) {
  return (
    <ul className={className}>
      {entries.map(({ label, href }) => (
        <li key={href}>
          <NavLink href={href} className={linkClass}>
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
