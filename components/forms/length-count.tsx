'use client';

import { useEffect, useState } from 'react';

const say = (count: number) => count.toLocaleString('fr-FR');

/**
 * Below a long text: how much of its limit it takes, and by how much it passes it. Cuts nothing. Always one line high,
 * so that nothing moves while one writes; read out only when the limit is passed.
 */
export function LengthCount({ field, text, longest }: { field: string; text: string; longest: number }) {
  const [length, setLength] = useState(() => lengthOf(text));
  useEffect(() => {
    const box = document.getElementById(field);
    if (!(box instanceof HTMLTextAreaElement)) return;
    const count = () => setLength(lengthOf(box.value));
    // a browser may have given back what was typed before this was there
    count();
    box.addEventListener('input', count);
    return () => box.removeEventListener('input', count);
  }, [field]);
  const over = length - longest;
  return (
    <div className="min-h-6 text-sm">
      {over > 0 ? null : (
        <p className="text-ink-soft">
          {say(length)} sur {say(longest)} caractères
        </p>
      )}
      <p aria-live="polite" className="font-bold text-danger">
        {over > 0
          ? `${say(over)} ${over > 1 ? 'caractères' : 'caractère'} de trop (${say(length)} sur ${say(longest)})`
          : ''}
      </p>
    </div>
  );
}

/** As the rule counts it: spaces at both ends do not. */
const lengthOf = (text: string) => text.replace(/\r\n?/g, '\n').trim().length;
