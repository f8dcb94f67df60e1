import { DRAFT_FIELD, LONGEST_DRAFT, writeMark } from '@/lib/form-drafts/schema';
import type { FormDraft, SavedDraft, TypedValues } from '@/lib/form-drafts/schema';
import { openDeviceCopy, rememberHere, recallHere } from './device-copy';
import { holdsFile, isChanged, leavingLink, typedInto } from './form-facts';

const QUIET_MS = 900;
const RETRY_MS = 6_000;
/** What a browser still sends of a page that is being left: 64 KB, and a letter may take two bytes. */
const SENT_WHILE_LEAVING = 25_000;

export type Found = { values: TypedValues; at: string };

export type KeepStatus =
  | { kind: 'nothing' }
  | { kind: 'kept'; at: string }
  | { kind: 'on-device' }
  /** Written elsewhere meanwhile, at this time. */
  | { kind: 'elsewhere'; at: string }
  /** Another text of this form is on this device. */
  | { kind: 'another'; copy: Found }
  | { kind: 'signed-out' }
  | { kind: 'failing' }
  | { kind: 'too-long' };

type Settings = {
  draft: FormDraft;
  /** Names what writes here, so that a save that comes late is known as such. */
  writer: string;
  onStatus: (status: KeepStatus) => void;
  onTouched: (isTouched: boolean) => void;
  /** Something newer than the page was found here; null when what the page shows was sent since. */
  onFound: (found: Found | null) => void;
};

export type Keeper = {
  /** The form was refused: what it holds is a draft again. */
  resume: () => void;
  /** The form was sent, or its draft given up: what it holds now is stored. */
  start: () => void;
  /** The page was rendered anew with this revision. */
  follow: (revision: number) => void;
  /** Writes over what was written elsewhere. */
  keepHere: () => void;
  /** Takes the other text that is on this device. */
  takeCopy: (copy: Found) => void;
  /** Forgets what this device holds. */
  forget: () => void;
  stop: () => void;
};

/**
 * Keeps what is typed into a form: in the account while somebody is signed in, else on this device, and there too when
 * the account cannot be reached. Warns before anything is lost.
 */
export function startKeeper(form: HTMLFormElement, settings: Settings): Keeper {
  const { draft, writer, onStatus, onTouched, onFound } = settings;
  const device = openDeviceCopy(draft);
  const hasAccount = draft.pass !== '';
  const snapshot = () => JSON.stringify(typedInto(form));
  let base = draft.revision;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSent = false;
  let elsewhere: number | null = null;
  let isOnDevice = false;
  let status: KeepStatus['kind'] = 'nothing';
  let stored = draft.found ? null : snapshot();
  let saved = snapshot();
  let hasFile = holdsFile(form);

  const say = (next: KeepStatus) => {
    status = next.kind;
    onStatus(next);
  };
  const isUnsaved = () => !isSent && snapshot() !== saved;

  function copyToDevice(text: string): void {
    isOnDevice = device.write({ values: JSON.parse(text) as TypedValues, base });
  }

  function keepOnDevice(text: string): void {
    if (text === stored) device.remove();
    else copyToDevice(text);
    saved = text;
    say(text === stored ? { kind: 'nothing' } : isOnDevice ? { kind: 'on-device' } : { kind: 'failing' });
  }

  function later(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!isUnsaved()) return;
    const text = snapshot();
    if (!hasAccount) return keepOnDevice(text);
    if (elsewhere !== null) return copyToDevice(text);
    if (text.length > LONGEST_DRAFT) return say({ kind: 'too-long' });
    turn += 1;
    const values = text === stored ? null : (JSON.parse(text) as TypedValues);
    rememberHere(draft, { revision: base, turn, values });
    const mark = writeMark({ pass: draft.pass, base, writer, turn });
    let response: Response | null = null;
    try {
      response = await fetch('/brouillons', {
        method: 'POST',
        keepalive: text.length < SENT_WHILE_LEAVING,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ mark, values }),
      });
    } catch {
      // told below
    }
    if (!isSent) await hear(text, values, response);
  }

  async function hear(text: string, values: TypedValues | null, response: Response | null): Promise<void> {
    if (!response?.ok) {
      copyToDevice(text);
      say({ kind: response?.status === 401 ? 'signed-out' : 'failing' });
      later(Number(response?.headers.get('Retry-After') ?? 0) * 1000 || RETRY_MS);
      return;
    }
    const answer = (await response.json()) as SavedDraft;
    if (answer.ok) {
      base = Math.max(base, answer.revision);
      saved = text;
      device.remove();
      isOnDevice = false;
      rememberHere(draft, { revision: base, turn, values });
      say(values ? { kind: 'kept', at: answer.at } : { kind: 'nothing' });
    } else if (answer.empty) {
      // sent or given up since this page was made: nothing there to lose
      base = answer.revision;
      later(0);
    } else {
      elsewhere = answer.revision;
      copyToDevice(text);
      say({ kind: 'elsewhere', at: answer.at });
    }
  }

  function changed(): void {
    hasFile = holdsFile(form);
    onTouched(true);
    later(hasAccount ? QUIET_MS : QUIET_MS / 3);
  }

  const isMine = (target: EventTarget | null) =>
    target === form ||
    (target instanceof HTMLFormElement &&
      hasAccount &&
      new FormData(target).get(DRAFT_FIELD)?.toString().startsWith(draft.pass));

  // saves that are still under way came before this sending, whatever their order of arrival
  function sending(event: Event): void {
    if (!isMine(event.target)) return;
    clearTimeout(timer);
    turn += 1;
    isSent = true;
    onTouched(false);
  }

  function writeMarkInto({ formData }: FormDataEvent): void {
    if (!hasAccount || !formData.get(DRAFT_FIELD)?.toString().startsWith(draft.pass)) return;
    formData.set(DRAFT_FIELD, writeMark({ pass: draft.pass, base, writer, turn }));
  }

  function leaving(event: BeforeUnloadEvent): void {
    const isPending = isUnsaved();
    if (isPending) void save();
    const isLost = !hasAccount
      ? snapshot() !== stored && !isSent
      : isPending &&
        (status !== 'nothing' && status !== 'kept' ? true : snapshot().length >= SENT_WHILE_LEAVING);
    if (isLost || (hasFile && !isSent)) event.preventDefault();
  }

  function leavingByLink(event: MouseEvent): void {
    if (!leavingLink(event)) return;
    if (isUnsaved()) void save();
    const isLost = isUnsaved() && !isOnDevice && (status === 'failing' || status === 'too-long');
    if (!(isLost || (hasFile && !isSent)) || window.confirm(hasFile ? FILE_IS_LOST : TEXT_IS_LOST)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const hidden = () => void save();
  const listeners: [EventTarget, string, (event: never) => void][] = [
    [form, 'input', changed],
    [form, 'change', changed],
    [document, 'submit', sending],
    [document, 'formdata', writeMarkInto],
    [document, 'click', leavingByLink],
    [document, 'visibilitychange', hidden],
    [window, 'pagehide', hidden],
    [window, 'beforeunload', leaving],
  ];
  for (const [target, name, listener] of listeners) {
    target.addEventListener(name, listener as EventListener, { capture: true });
  }

  // what only this device held goes to the account as if it had just been typed
  function take(copy: Found): void {
    onFound(copy);
    onTouched(hasAccount);
    if (hasAccount) later(QUIET_MS);
  }

  function lookAround(): void {
    const here = recallHere(draft);
    if (here && here.revision >= base) {
      base = here.revision;
      turn = here.turn;
      if (here.values === null && draft.found) onFound(null);
      else if (here.values && JSON.stringify(here.values) !== snapshot())
        onFound({ values: here.values, at: 'à l’instant' });
    }
    const copy = device.read();
    if (!copy || JSON.stringify(copy.values) === snapshot()) {
      if (hasAccount) device.remove();
    } else if (!hasAccount || copy.base === base) {
      take(copy);
    } else say({ kind: 'another', copy });
    // typed before this was there
    if (isChanged(form)) changed();
  }
  lookAround();

  function rebase(): void {
    isSent = false;
    elsewhere = null;
    saved = snapshot();
    hasFile = holdsFile(form);
  }

  return {
    resume: () => {
      isSent = false;
      if (hasAccount) saved = '';
      changed();
    },
    start: () => {
      device.remove();
      rememberHere(draft, { revision: base, turn, values: null });
      rebase();
      stored = saved;
      say({ kind: 'nothing' });
    },
    follow: (revision) => {
      base = Math.max(base, revision);
      rebase();
    },
    keepHere: () => {
      base = elsewhere ?? base;
      elsewhere = null;
      saved = '';
      void save();
    },
    takeCopy: (copy) => {
      say({ kind: 'nothing' });
      take(copy);
    },
    forget: () => {
      device.remove();
      say({ kind: 'nothing' });
    },
    stop: () => {
      if (isSent) {
        device.remove();
        rememberHere(draft, { revision: base, turn, values: null });
      } else void save();
      clearTimeout(timer);
      for (const [target, name, listener] of listeners) {
        target.removeEventListener(name, listener as EventListener, { capture: true });
      }
    },
  };
}

const TEXT_IS_LOST = 'Quitter cette page ? Ce que vous avez écrit n’est pas gardé.';
const FILE_IS_LOST =
  'Quitter cette page ? Le fichier choisi n’est pas encore envoyé : il faudra le choisir de nouveau.';
