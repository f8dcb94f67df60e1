import lock from '@/package-lock.json';

type LockedPackage = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
const packages: Record<string, LockedPackage> = lock.packages;

describe('the lock file', () => {
  it('names the binaries of every platform, without which npm ci stops', () => {
    const names = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('holds no registry address, so that any registry serves', () => {
    expect(Object.keys(packages).filter((place) => packages[place]?.resolved)).toEqual([]);
  });
});
