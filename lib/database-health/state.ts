/** Shared by all bundles of a process: the server before Next.js, the pages, the proxy. */
type State = { isDown: boolean; lastTrouble: number };

const shared = globalThis as { cartemploiDatabase?: State };
const state = () => (shared.cartemploiDatabase ??= { isDown: false, lastTrouble: -1 });

/** Whether the database has stopped answering; see `watchDatabase`. */
export const isDatabaseDown = (): boolean => state().isDown;

export function setDatabaseDown(isDown: boolean): void {
  state().isDown = isDown;
}

/** A page or an action failed because of the database, at this moment. */
export function noteDatabaseTrouble(): void {
  state().lastTrouble = performance.now();
}

/** Whether one failed so since `moment`, as `performance.now()` counts. */
export const hadDatabaseTrouble = (moment: number): boolean =>
  state().isDown || state().lastTrouble >= moment;
