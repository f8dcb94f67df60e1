/** Counts requests by the second, as the provider does for all requests of a team. */
export function createRate(perSecond: number, now: () => number = () => performance.now()) {
  let window = -1;
  let used = 0;
  return {
    /** The headers of an answer, and whether the request still fits its second. */
    next(): { fits: boolean; headers: Record<string, string> } {
      const second = Math.floor(now() / 1000);
      if (second !== window) [window, used] = [second, 0];
      used++;
      const fits = used <= perSecond;
      const headers = {
        'ratelimit-limit': String(perSecond),
        'ratelimit-remaining': String(Math.max(0, perSecond - used)),
        'ratelimit-reset': '1',
        ...(fits ? {} : { 'retry-after': '1' }),
      };
      return { fits, headers };
    },
  };
}
