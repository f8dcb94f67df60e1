'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { attachZoneMenus } from './attach-zone-menus';
import { createCamera, type MapCamera } from './map-camera';
import styles from './zone-map.module.css';

interface ZoneMapIslandProps {
  /** Changes whenever what is drawn changes, so that MapLibre repaints. */
  readonly drawn: string;
  readonly children: ReactNode;
}

/** The one part of the map that runs in the browser: menus, arrow keys, zoom. The drawing comes from the server and stays. */
export function ZoneMapIsland({ drawn, children }: ZoneMapIslandProps): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const [camera, setCamera] = useState<MapCamera>();
  const router = useRouter();

  useEffect(() => {
    if (!stage.current) return undefined;
    const created = createCamera(stage.current);
    const detach = attachZoneMenus(stage.current, {
      goTo: (href) => router.push(href, { scroll: false }),
      onReach: () => void created.wake(),
      onZone: created.reveal,
    });
    setCamera(created);
    return () => {
      detach();
      created.stop();
    };
  }, [router]);

  useEffect(() => camera?.redraw(), [camera, drawn]);

  return (
    <div className={styles.stage} ref={stage}>
      <div className={styles.gl} data-gl="" aria-hidden="true" />
      {children}
      {camera && (
        <div className={styles.zoom} role="group" aria-label="Zoom de la carte">
          <button type="button" aria-label="Agrandir la carte" onClick={() => void camera.zoom(1)}>
            +
          </button>
          <button type="button" aria-label="Réduire la carte" onClick={() => void camera.zoom(-1)}>
            −
          </button>
        </div>
      )}
      <div className={styles.menu} data-zone-menu="" role="group" hidden />
      <p className={styles.said} role="status" data-zone-said="" />
    </div>
  );
}
