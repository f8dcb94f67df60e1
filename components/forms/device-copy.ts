import type { FormDraft, TypedValues } from '@/lib/form-drafts/schema';

type Copy = { values: TypedValues; base: number; at: string };

/**
 * What this tab holds of a form that no account keeps, until the tab is closed. Another person's text, on a shared
 * computer, is forgotten unseen.
 */
export function openDeviceCopy({ name, holder }: FormDraft) {
  const key = `brouillon:${name}`;
  const remove = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // a browser may forbid it
    }
  };
  return {
    remove,
    /** False when this browser keeps nothing. */
    write(copy: Omit<Copy, 'at'>): boolean {
      const at = `le ${new Date().toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' })}`;
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...copy, at, holder }));
        return true;
      } catch {
        return false;
      }
    },
    read(): Copy | null {
      try {
        const copy = JSON.parse(sessionStorage.getItem(key) ?? 'null') as (Copy & { holder: string }) | null;
        if (copy?.holder === holder) return copy;
        if (copy) remove();
      } catch {
        remove();
      }
      return null;
    },
  };
}

type Here = { holder: string; revision: number; turn: number; values: TypedValues | null };

// the browser's way back may show a page as it was before something was typed, or sent
const here = new Map<string, Here>();

export function rememberHere({ name, holder }: FormDraft, state: Omit<Here, 'holder'>): void {
  here.set(name, { ...state, holder });
}

export function recallHere({ name, holder }: FormDraft): Here | undefined {
  const state = here.get(name);
  return state?.holder === holder ? state : undefined;
}
