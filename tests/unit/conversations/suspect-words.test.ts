import { findSuspectWords } from '@/lib/conversations/suspect-words';

describe('words a counsellor should read first', () => {
  it.each([
    'Envoyez-nous une photo de vous.',
    'Il faut payer des frais de dossier de 40 euros.',
    'Donnez votre RIB pour le virement.',
    'On se retrouve chez moi, n’en parlez à personne.',
    'Tu es débile.',
    'Vous serez payé au noir.',
  ])('are found in %j', (text) => {
    expect(findSuspectWords(text)).not.toEqual([]);
  });

  it.each([
    'Je sais faire la cuisine et la vaisselle, je suis libre lundi à 9 h.',
    'Le salaire est de 1 800 € brut, au SMIC la première année.',
    'Nous fabriquons du cidre, du pommeau et du calvados.',
    'Je travaille dans un hôtel, j’aime la photographie.',
    'La distribution du courrier commence à 6 h, la dispute est exclue.',
  ])('are not in %j', (text) => {
    expect(findSuspectWords(text)).toEqual([]);
  });

  it('are named with the reason, as written', () => {
    expect(findSuspectWords('Votre RIB ?')).toEqual(['« RIB » (demande d’argent)']);
  });
});
