import { sayEvent, saySubject } from '@/app/conseil/journal/event-words';

describe('the journal in French', () => {
  it('says what moved and how', () => {
    expect(sayEvent('profile_submitted')).toBe('Profil : envoi en relecture');
    expect(sayEvent('letter_rewrite_asked')).toBe('Lettre : réécriture demandée');
    expect(sayEvent('signed_out_everywhere')).toBe('Déconnexion partout');
  });

  it.each([
    ['charter_published', 'Charte : publication'],
    ['company_barred', 'Entreprise : exclusion'],
    ['company_reinstated', 'Entreprise : fin de l’exclusion'],
    ['candidate_corrected', 'Candidat : correction'],
    ['address_changed', 'Adresse e-mail : changement'],
    ['address_asked', 'Adresse e-mail : demande'],
    ['account_closed', 'Compte : fin'],
    ['account_reopened', 'Compte : réouverture'],
  ])('knows %s', (name, words) => {
    expect(sayEvent(name)).toBe(words);
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
