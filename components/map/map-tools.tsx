import { Maximize2, Minimize2 } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './map-tools.module.css';

interface MapToolsProps {
  readonly onZoom: (steps: 1 | -1) => void;
  readonly isFull: boolean;
  readonly onFull: (isFull: boolean) => void;
}

/** The buttons over the map. Full screen is one button that stays in its place and keeps the focus. */
export function MapTools({ onZoom, isFull, onFull }: MapToolsProps): ReactElement {
  const Icon = isFull ? Minimize2 : Maximize2;
  return (
    <div className={styles.tools} role="group" aria-label="Zoom de la carte">
      <button type="button" aria-label="Plein écran" aria-pressed={isFull} onClick={() => onFull(!isFull)}>
        <Icon size={20} aria-hidden="true" />
      </button>
      <button type="button" aria-label="Agrandir la carte" onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label="Réduire la carte" onClick={() => onZoom(-1)}>
        −
      </button>
    </div>
  );
}
