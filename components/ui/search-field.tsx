'use client';

import { useId, useRef, useState } from 'react';

import { controlClass } from './field-frame';
import { useSuggestions } from './use-suggestions';

/**
 * The field of a search. Plain without JavaScript; with it, a combobox (WAI-ARIA APG, list autocomplete with manual
 * selection): arrows go through the suggestions, Enter or a press takes one and searches, Escape closes the list.
 */
export function SearchField({ q, suggestFrom }: { q: string; suggestFrom: string }) {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { suggestions, ask, forget } = useSuggestions(suggestFrom);
  const [active, setActive] = useState(-1);
  const isOpen = suggestions.length > 0;

  function close() {
    forget();
    setActive(-1);
  }

  function take(label: string) {
    if (!input.current) return;
    input.current.value = label;
    close();
    input.current.form?.requestSubmit();
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = suggestions[active];
    if (step !== undefined) {
      event.preventDefault();
      // one place more than there are suggestions: the field itself, with what was typed
      setActive(((active + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      take(chosen.label);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  }

  return (
    <div className="relative w-full">
      <input
        ref={input}
        id="q"
        name="q"
        type="search"
        defaultValue={q}
        aria-describedby="q-hint"
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        className={controlClass}
        onInput={({ currentTarget }) => {
          setActive(-1);
          ask(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul
        id={list}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border-2 border-edge bg-surface shadow-lift"
      >
        {suggestions.map(({ label, of, value }, at) => (
          <li
            key={`${of} ${value}`}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === active}
            className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3 px-3 py-1.5 hover:bg-axis-soft aria-selected:bg-axis-soft"
            // pressing must not take the focus away, or the list closes before the press ends
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(label)}
          >
            <span>{label}</span>
            <span className="text-sm text-ink-soft">{of}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {isOpen ? `${suggestions.length} suggestions` : ''}
      </p>
    </div>
  );
}
