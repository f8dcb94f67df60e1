/**
 * The server runs outside Next's bundle: the modules it shares with the pages exist twice in the same process, and only
 * `globalThis` once. What it must ask of the database goes through here.
 */
type Application = { mayPostLarge: (path: string, token: string) => Promise<boolean> };

const shared = globalThis as { cartemploiApplication?: Application };

/** Called by the pages' side when it starts. */
export function answerServer(application: Application): void {
  shared.cartemploiApplication = application;
}

/** Undefined until the pages' side has started. */
export const askApplication = (): Application | undefined => shared.cartemploiApplication;
