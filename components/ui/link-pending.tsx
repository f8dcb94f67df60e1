'use client';

import { useLinkStatus } from 'next/link';

/**
 * Inside a link: shows that its page is on its way. It stands for loading.tsx, whose streamed page would stay hidden
 * from a browser without JavaScript.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true" className="under-way" /> : null;
}
