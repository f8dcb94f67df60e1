import { Link } from '@/components/ui/link';

import type { PlaceLink } from '@/lib/territory/find-place';

export function PlaceLinks({ places, columns = false }: { places: readonly PlaceLink[]; columns?: boolean }) {
  return (
    <ul className={columns ? 'gap-x-8 sm:columns-2 xl:columns-3' : 'grid'}>
      {places.map(({ code, name }) => (
        <li key={code} className="break-inside-avoid">
          <Link href={`/territoire/${code}`} className="link inline-block py-1.5">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
