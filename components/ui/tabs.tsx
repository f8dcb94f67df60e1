import { NavLink } from './nav-link';

export type Tab = { label: string; href: string; count?: number };

/** Sections that are pages of their own, as links. `label` names the navigation for who cannot see it. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b-2 border-line print:hidden">
      <ul className="-mb-0.5 flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              href={tab.href}
              exact
              className="flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 font-bold hover:bg-brand-soft aria-[current]:border-brand aria-[current]:text-brand"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-sm bg-timber-soft px-1.5 text-sm text-ink">{tab.count}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
