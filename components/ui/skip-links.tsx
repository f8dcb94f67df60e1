const targets = [
  { href: '#contenu', label: 'Aller au contenu' },
  { href: '#menu', label: 'Aller au menu' },
  { href: '#pied', label: 'Aller au pied de page' },
];

/** First things in the page; seen when reached with the keyboard. */
export function SkipLinks() {
  return (
    <nav aria-label="Accès rapide" className="absolute">
      <ul>
        {targets.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              className="sr-only z-50 rounded-md bg-brand px-4 py-3 font-bold text-on-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
