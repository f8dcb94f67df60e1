import type { ReactElement } from 'react';
import type { MapCredit } from './gl-background';
import styles from './map-tools.module.css';

/** Whom the map's background comes from. */
export function MapCredits({ credits }: { credits: readonly MapCredit[] }): ReactElement | null {
  if (credits.length === 0) return null;
  return (
    <p className={styles.credits}>
      Fond de carte :{' '}
      {credits.map(({ text, href }) =>
        href ? (
          <a key={text} href={href} target="_blank" rel="noreferrer">
            {text}
          </a>
        ) : (
          <span key={text}>{text}</span>
        ),
      )}
    </p>
  );
}
