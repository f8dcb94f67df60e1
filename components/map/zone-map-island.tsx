'use client';

import { useRouter } from 'next/navigation';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { attachZoneMenus } from './attach-zone-menus';
import { wordsOf } from './axis-words';
import { boxOfZones } from './box-of-zones';
import type { MapCredit } from './gl-background';
import { GoToZone } from './go-to-zone';
import { menuLoader } from './load-menu';
import { createCamera, type MapCamera } from './map-camera';
import { MapCredits } from './map-credits';
import { MapTools } from './map-tools';
import { ANY_ZONE, type MapAxis, type MapPlace, type MapRegion, type ZoneShapes } from './map-types';
import type { LabelFrame } from './place-labels';
import { useFullScreen } from './use-full-screen';
import styles from './zone-map.module.css';
import menuStyles from './zone-menu.module.css';
import { ZoneShapesSvg, type DrawnZone } from './zone-shapes-svg';

interface ZoneMapIslandProps extends Pick<ZoneShapes, 'viewBox' | 'bounds' | 'borders'> {
  readonly axis: MapAxis;
  readonly zones: readonly DrawnZone[];
  readonly places: readonly MapPlace[];
  readonly regions?: readonly MapRegion[];
  readonly background?: string;
  readonly menus: string;
  /** The legend. */
  readonly children: ReactNode;
}

const NO_REGIONS: readonly MapRegion[] = [];

/** What the browser adds to the drawing: menus, arrow keys, zoom, full screen, and MapLibre once somebody reaches for it. */
export function ZoneMapIsland(props: ZoneMapIslandProps): ReactElement {
  const { axis, zones, regions = NO_REGIONS, background, menus, children, ...drawing } = props;
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [camera, setCamera] = useState<MapCamera>();
  const [view, setView] = useState<LabelFrame>();
  const [credits, setCredits] = useState<readonly MapCredit[]>([]);
  const [isReached, setReached] = useState(false);
  const [isFull, setFull] = useFullScreen(frame, (isFilling) => camera?.fillScreen(isFilling));
  const zoneCalled = useEffectEvent((code: string) => zones.find((zone) => zone.code === code));
  const menuAt = useEffectEvent((code: string) => menus.replace(ANY_ZONE, code));
  const goTo = useEffectEvent((href: string) => {
    setFull(false);
    router.push(href, { scroll: false });
  });

  useEffect(() => {
    if (!stage.current) return undefined;
    const created = createCamera(stage.current, { background, onRest: setView, onCredits: setCredits });
    const load = menuLoader();
    const detach = attachZoneMenus(stage.current, {
      zoneCalled,
      load: (code) => load(menuAt(code)),
      wholeZone: wordsOf(axis).wholeZone,
      goTo,
      onZone: ({ x, y }) => created.reveal(x, y),
    });
    setCamera(created);
    return () => {
      detach();
      created.stop();
    };
  }, [axis, background]);

  useEffect(() => camera?.redraw(), [camera, zones]);
  useLayoutEffect(() => {
    if (view) camera?.labelled(view.unit);
  }, [camera, view]);

  function reach() {
    setReached(true);
    void camera?.wake();
  }

  return (
    <div className={styles.place}>
      <div className={styles.frame} ref={frame}>
        <div
          className={styles.stage}
          ref={stage}
          onPointerEnter={reach}
          onPointerDown={reach}
          onFocusCapture={reach}
        >
          <div className={styles.gl} data-gl="" aria-hidden="true" />
          <ZoneShapesSvg
            {...drawing}
            {...{ axis, zones, view }}
            title={wordsOf(axis).title}
            onZoom={(box) => void camera?.goTo(box)}
          />
          {camera && (
            <>
              <GoToZone
                {...{ axis, zones, regions, isReached }}
                onChoose={(codes) => void camera.goTo(boxOfZones(stage.current, codes))}
              />
              <MapTools onZoom={(steps) => void camera.zoom(steps)} isFull={isFull} onFull={setFull} />
            </>
          )}
          <MapCredits credits={credits} />
          <div className={menuStyles.menu} data-zone-menu="" role="group" hidden />
          <p className={styles.said} role="status" data-zone-said="" />
        </div>
        {children}
      </div>
    </div>
  );
}
