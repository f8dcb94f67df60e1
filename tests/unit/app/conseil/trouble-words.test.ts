import { sayReason } from '@/app/conseil/echanges/envois/words';

describe('why a mail waits for a counsellor', () => {
  it.each(['past_23_hours', 'address_changed', 'not_composed', 'restored'])(
    'is told in French where our own code says %s',
    (reason) => {
      expect(sayReason(reason)).not.toContain(reason);
    },
  );

  it('says of a changed address what to do', () => {
    expect(sayReason('address_changed')).toContain('il ira à la nouvelle adresse');
  });

  it('is told as the provider names it where nobody translated it', () => {
    expect(sayReason('some_error')).toBe('Réponse du fournisseur : some_error.');
  });
});
