import { sayEvent, saySubject } from '@/app/conseil/journal/event-words';

describe('the journal in French', () => {
  it('says what moved and how', () => {
    expect(sayEvent('profile_submitted')).toBe('Profil : envoi en relecture');
    expect(sayEvent('letter_rewrite_asked')).toBe('Lettre : réécriture demandée');
    expect(sayEvent('signed_out_everywhere')).toBe('Déconnexion partout');
  });

  it('keeps a name that has no words yet', () => {
    expect(sayEvent('comet_seen')).toBe('comet_seen');
    expect(saySubject('Comet')).toBe('Comet');
  });

  it('says of what kind the subject is, however it was written', () => {
    expect(['User', 'NewsItem', 'company', 'ImportRun'].map(saySubject)).toEqual([
      'compte',
      'actualité',
      'entreprise',
      'import',
    ]);
  });
});
