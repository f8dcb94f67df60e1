import { homeOfRole, isSessionAlive, safePath, slideSession } from '@/lib/accounts/rules';
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
  const session = (ageHours: number, leftHours: number) => ({
    createdAt: new Date(now.getTime() - ageHours * HOUR),
    expires: new Date(now.getTime() + leftHours * HOUR),
  });
  const hoursLeft = (role: string, ageHours: number, leftHours: number) => {
    const expires = slideSession(role, session(ageHours, leftHours), now);
    return expires && (expires.getTime() - now.getTime()) / HOUR;
  };

  it('slides when it was used, but is not written again at every page', () => {
    expect(hoursLeft('candidate', 1, 14 * 24 - 1)).toBeNull();
    expect(hoursLeft('candidate', 48, 12 * 24)).toBe(14 * 24);
    expect(hoursLeft('director', 2, 3)).toBe(4);
  });

  it('never slides beyond 30 days after it was opened, or 12 hours for staff', () => {
    expect(hoursLeft('candidate', 28 * 24, 1)).toBe(2 * 24);
    expect(hoursLeft('counsellor', 11, 0.5)).toBe(1);
  });

  it.each([
    ['company', 30 * 24],
    ['counsellor', 12],
  ])('of a %s ends after %i hours, whatever its expiry says', (role, hours) => {
    expect(isSessionAlive(role, session(hours - 1, 1), now)).toBe(true);
    expect(isSessionAlive(role, session(hours, 1), now)).toBe(false);
    expect(isSessionAlive(role, session(1, 0), now)).toBe(false);
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
