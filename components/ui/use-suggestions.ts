import { useEffect, useRef, useState } from 'react';

export interface Suggested {
  readonly label: string;
  readonly of: string;
  readonly value: string;
}

const PAUSE_MS = 120;

/** Asks an address for suggestions once somebody pauses typing; an answer that comes too late is dropped. */
export function useSuggestions(from: string) {
  const [suggestions, setSuggestions] = useState<readonly Suggested[]>([]);
  const current = useRef<AbortController | null>(null);

  function forget() {
    current.current?.abort();
    setSuggestions([]);
  }

  function ask(typed: string) {
    current.current?.abort();
    const { signal } = (current.current = new AbortController());
    setTimeout(() => {
      if (!signal.aborted)
        void read(`${from}&q=${encodeURIComponent(typed)}`, signal).then(setSuggestions, ignore);
    }, PAUSE_MS);
  }

  useEffect(() => () => current.current?.abort(), []);
  return { suggestions, ask, forget };
}

/** A field without suggestions is still a field. */
const ignore = () => undefined;

async function read(address: string, signal: AbortSignal): Promise<readonly Suggested[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) return [];
  const { suggestions } = (await response.json()) as { suggestions: readonly Suggested[] };
  return signal.aborted ? [] : suggestions;
}
