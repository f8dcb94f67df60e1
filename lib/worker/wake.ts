/** Lets loops sleep until something happened or a time has come, without missing what happened just before. */
export function createWake() {
  let version = 0;
  let sleepers: (() => void)[] = [];
  return {
    version: () => version,
    /** Wakes the one that has slept longest; whoever finds work rings for the next. */
    ring() {
      version++;
      sleepers.shift()?.();
    },
    ringAll() {
      version++;
      for (const wakeUp of sleepers.splice(0)) wakeUp();
    },
    /** Sleeps until the next ring after `seen`, at most `milliseconds`. */
    sleep(seen: number, milliseconds: number): Promise<void> {
      if (seen !== version) return Promise.resolve();
      return new Promise((resolve) => {
        const wakeUp = () => {
          clearTimeout(timer);
          sleepers = sleepers.filter((sleeper) => sleeper !== wakeUp);
          resolve();
        };
        const timer = setTimeout(wakeUp, milliseconds);
        sleepers.push(wakeUp);
      });
    },
  };
}

export type Wake = ReturnType<typeof createWake>;
