import { homeOfRole, safePath, sessionLifetime, slideSession } from '@/lib/accounts/rules';
import { signInRequestSchema } from '@/lib/accounts/schema';

const HOUR = 3_600_000;
const now = new Date('2026-11-22T10:00:00Z');

describe('where somebody goes after signing in', () => {
  it('follows a path of this site', () => {
    expect(safePath('/echanges/12?page=2')).toBe('/echanges/12?page=2');
  });

  it.each([
    'https://ailleurs.test/',
    '//ailleurs.test',
    '/\\ailleurs.test',
    '\\\\ailleurs.test',
    'javascript:alert(1)',
    '/\tailleurs.test',
    '/.//ailleurs.test',
    '/a/..//ailleurs.test',
    '/connexion',
    '/api/v1/zones',
    `/${'a'.repeat(600)}`,
    '',
    undefined,
  ])('drops %j', (wanted) => {
    expect(safePath(wanted)).toBeNull();
  });

  it('keeps a path whose dots try to climb out on this site', () => {
    expect(safePath('/a/../../mon-compte')).toBe('/mon-compte');
  });

  it('knows the home of each role', () => {
    expect(homeOfRole('candidate')).toBe('/mon-profil');
    expect(homeOfRole('director')).toBe('/conseil');
  });
});

describe('the life of a session', () => {
  it('lasts 30 days for owners and 12 hours for staff', () => {
    expect(sessionLifetime('company')).toBe(30 * 24 * HOUR);
    expect(sessionLifetime('counsellor')).toBe(12 * HOUR);
  });

  it('slides when it was used, but is not written again at every page', () => {
    const fresh = new Date(now.getTime() + 30 * 24 * HOUR - 60_000);
    expect(slideSession('candidate', fresh, now)).toBeNull();
    const older = new Date(now.getTime() + 28 * 24 * HOUR);
    expect(slideSession('candidate', older, now)).toEqual(new Date(now.getTime() + 30 * 24 * HOUR));
    const staff = new Date(now.getTime() + 11 * HOUR);
    expect(slideSession('director', staff, now)).toEqual(new Date(now.getTime() + 12 * HOUR));
  });
});

describe('an address', () => {
  it('has one spelling', () => {
    expect(signInRequestSchema.parse({ courriel: ' Lea@Exemple.TEST ' }).courriel).toBe('lea@exemple.test');
  });

  it('is refused with a word on what to write', () => {
    const answer = signInRequestSchema.safeParse({ courriel: 'lea' });
    expect(answer.error?.issues[0]?.message).toContain('prenom@exemple.fr');
  });
});
