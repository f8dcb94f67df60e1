import { readdirSync, readFileSync } from 'node:fs';
import { keptValues } from '@/lib/form-drafts/schema';

const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name}`),
  )
  .filter((file) => file !== 'components/forms/fields.tsx')
  .map((file) => readFileSync(file, 'utf8'));

/** The tags of the site that match, each up to where it ends. */
const tags = (start: RegExp) =>
  sources.flatMap((source) => source.match(new RegExp(`${start.source}[\\s\\S]*?/>`, 'g')) ?? []);
const nameIn = (tag: string) => /\bname="([^"]+)"/.exec(tag)?.[1];
const isKept = (name: string) => name in keptValues({ [name]: 'oui' });

/** Ticks that grant nothing and end nothing: whoever finds them again may leave them. */
const HARMLESS = ['essai', 'relire-premieres'];

describe('a draft', () => {
  it('keeps no single tick but those that are known to be harmless', () => {
    const ticks = tags(/<TickField\b/).map(nameIn);
    expect(ticks.length).toBeGreaterThan(5);
    expect(ticks).not.toContain(undefined);
    expect([...new Set(ticks.filter((name) => isKept(name!)))].sort()).toEqual(HARMLESS);
  });

  it('keeps no proof: no token, no code, no word that confirms', () => {
    const fields = tags(/<(?:input|TextField|Field)\b/);
    const proofs = fields.filter((tag) =>
      /name="(jeton|code|apercu|confirm[^"]*|[^"]*voulue)"|type="password"|one-time-code/.test(tag),
    );
    expect(proofs.length).toBeGreaterThan(5);
    expect(proofs.map(nameIn).filter((name) => name === undefined || isKept(name))).toEqual([]);
  });

  it('keeps no choice of what to disclose', () => {
    expect(isKept('montrer')).toBe(false);
  });
});
