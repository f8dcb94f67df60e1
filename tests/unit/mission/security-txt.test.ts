import { composeSecurityTxt } from '@/lib/mission/security-txt';

const context = { publicUrl: 'https://site.test', now: new Date('2026-12-01T10:00:00Z') };

describe('security.txt', () => {
  it('names the mailbox of the mission, and expires within a year', () => {
    expect(composeSecurityTxt({ email: 'accueil@mission.test' }, context).split('\n')).toEqual([
      'Contact: mailto:accueil@mission.test',
      'Contact: https://site.test/mentions-legales',
      'Expires: 2027-06-01T10:00:00.000Z',
      'Preferred-Languages: fr, en',
      'Canonical: https://site.test/.well-known/security.txt',
      '',
    ]);
  });

  it('names the legal notice while the mission has no mailbox', () => {
    expect(composeSecurityTxt(null, context)).toMatch(/^Contact: https:\/\/site\.test\/mentions-legales\n/);
  });
});
