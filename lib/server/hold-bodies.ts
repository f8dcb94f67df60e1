const MEGABYTE = 1024 * 1024;

type Most = {
  /** Of one network, for forms of texts: some thousands of ordinary ones. */
  texts: number;
  /** Of one network, for those who may send files. */
  files: number;
  /** Of everybody together. */
  all: number;
};

const MOST: Most = { texts: 32 * MEGABYTE, files: 256 * MEGABYTE, all: 512 * MEGABYTE };

export type HeldBody = {
  /** False when there is no room for so many more bytes. */
  add: (bytes: number) => boolean;
  /** Gives its room back, once. */
  end: () => void;
};

/**
 * Counts the bytes of all bodies that this process holds at one time: somebody who sends many and never comes to their
 * end must not take its memory.
 */
export function holdBodies(most = MOST) {
  const held = new Map<string, number>();
  let total = 0;
  const change = (network: string, bytes: number) => {
    total += bytes;
    const rest = (held.get(network) ?? 0) + bytes;
    if (rest === 0) held.delete(network);
    else held.set(network, rest);
  };
  return (network: string, isLarge: boolean): HeldBody => {
    let own = 0;
    let isOver = false;
    return {
      add(bytes) {
        const ofNetwork = (held.get(network) ?? 0) + bytes;
        if (isOver || total + bytes > most.all || ofNetwork > (isLarge ? most.files : most.texts))
          return false;
        own += bytes;
        change(network, bytes);
        return true;
      },
      end() {
        if (!isOver && own > 0) change(network, -own);
        isOver = true;
      },
    };
  };
}
