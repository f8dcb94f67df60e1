'use client';

import { startTransition, useEffect } from 'react';
import type { FormAction } from '@/lib/action-result';

type Props = { action: FormAction<void>; conversation: string; seenAt: string };

/** Says that the letters were seen once the page really is on a screen: what fetches it ahead reads nothing. */
export function MarkRead({ action, conversation, seenAt }: Props) {
  useEffect(() => {
    const form = new FormData();
    form.set('conversation', conversation);
    form.set('vu', seenAt);
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', mark);
      startTransition(async () => {
        await action(null, form);
      });
    };
    document.addEventListener('visibilitychange', mark);
    mark();
    return () => document.removeEventListener('visibilitychange', mark);
  }, [action, conversation, seenAt]);
  return null;
}
