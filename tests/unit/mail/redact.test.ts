import { MASK, redact } from '@/lib/mail/redact/redact';
import { HARMLESS_TEXTS } from '@/tests/support/letters/harmless-texts';

const names = {
  people: ['Anne-Sophie', 'Le Goff', 'Rose', 'Dupont', 'Li'],
  wholes: ['Boulangerie du Port', '12 quai Sainte-Catherine'],
};
const hide = (text: string) => redact(text, { names, ownHosts: ['www.cartemploi.example'] });

describe('what tells who somebody is does not cross', () => {
  it.each([
    ['jean.dupond@gmail.com'],
    ['Jean.Dupond+job@mail.orange.fr'],
    ['jean.dupond @ gmail.com'],
    ['jean.dupond＠gmail.com'],
    ['jean\u200b.dupond@gma\u200bil.com'],
    ['jean point dupond arobase gmail point com'],
    ['jean(at)gmail(dot)com'],
    ['jean [arobase] gmail [point] com'],
    ['jean AT gmail DOT com'],
    ['jeandupond gmail.com'],
    ['jean tiret bas dupond arobase hotmail point fr'],
    ['06 12 34 56 78'],
    ['06.12.34.56.78'],
    ['06-12-34-56-78'],
    ['06/12/34/56/78'],
    ['0612345678'],
    ['06 12 34\n56 78'],
    ['0 6 1 2 3 4 5 6 7 8'],
    ['06~12~34~56~78'],
    ['06+12+34+56+78'],
    ['06=12=34=56=78'],
    ['06#12#34#56#78'],
    ['06;12;34;56;78'],
    ["06'12'34'56'78"],
    ['06&12&34&56&78'],
    ['06 puis 12 puis 34 puis 56 puis 78'],
    ['٠٦١٢٣٤٥٦٧٨'],
    ['०६१२३४५६७८'],
    ['⓿➏➊➋➌➍➎➏➐➑'],
    ...['\ufe0f', '\u0332', '\u2800', '\u3164', '\u{e0041}', '\u115f', '\uffa0', '\u180b'].map((sign) => [
      Array.from('0612345678').join(sign),
    ]),
    ['06 123 456 78'],
    ['O6 12 34 56 78'],
    ['06 l2 34 56 78'],
    ['(06) 12 34 56 78'],
    ['06, 12, 34, 56, 78'],
    ['02 31 89 23 30'],
    ['+33 6 12 34 56 78'],
    ['+33 (0)6 12 34 56 78'],
    ['0033 6 12 34 56 78'],
    ['33612345678'],
    ['+32 470 12 34 56'],
    ['+44 20 7946 0958'],
    ['6 12 34 56 78'],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit'],
    ['zero six 12 trente quatre 56 soixante dix huit'],
    ['zéro six, un deux, trois quatre, cinq six, sept huit'],
    ['zero six one two three four five six seven eight'],
    ['06 douze trente-quatre cinquante-six soixante-dix-huit'],
    ['https://www.linkedin.com/in/jean'],
    ['www.ma-page.fr/jean'],
    ['ma-page.fr'],
    ['t.me/jeandupond'],
    ['wa.me/33612345678'],
    ['ma-page point fr'],
    ['@jean_dup'],
    ['@ jean_dup'],
  ])('hides %j entirely', (planted) => {
    const { text } = hide(`Vous pouvez me joindre ici : ${planted} quand vous voulez.`);
    expect(text).toContain(MASK);
    expect(text.startsWith('Vous pouvez me joindre ici : ')).toBe(true);
    expect(text.endsWith('quand vous voulez.')).toBe(true);
    const left = text
      .replaceAll(MASK, '')
      .replace('Vous pouvez me joindre ici :', '')
      .replace('quand vous voulez.', '');
    expect(left).not.toMatch(/[\p{L}\p{N}]/u);
  });

  it.each([
    ['insta : jean.dp', 'jean.dp'],
    ['mon insta c’est jeandp', 'jeandp'],
    ['mon snap est toto', 'toto'],
    ['snap toto14', 'toto14'],
    ['ajoutez-moi sur snapchat totolito', 'totolito'],
    ['Facebook : Jean Martin', 'Jean Martin'],
    ['sur insta sous le nom de jean dp', 'jean dp'],
    ['discord : toto#1234', 'toto#1234'],
    ['mon pseudo : toto', 'toto'],
  ])('hides the pseudonym of %j', (text, planted) => {
    expect(hide(`Bonjour, ${text}, merci.`).text).not.toContain(planted);
  });

  it.each([
    ['Je m’appelle anne-sophie le goff.', 'Je m’appelle [coordonnées masquées] [coordonnées masquées].'],
    ['Anne Sophie', MASK],
    ['ANNE-SOPHIE', MASK],
    ['Moi c’est Sophie', `Moi c’est ${MASK}`],
    ['M. DUPONT', `M. ${MASK}`],
    ['Dupônt', MASK],
    ['Cordialement,\nRose', `Cordialement,\n${MASK}`],
    ['rose dupont', `${MASK} ${MASK}`],
    ['Li', MASK],
    ...['\ufe0f', '\u0332', '\u3164', '\u{e0041}', '\u2800'].map((sign) => [
      Array.from('Dupont').join(sign),
      MASK,
    ]),
    ['à la boulangerie du port', `à la ${MASK}`],
    ['au 12, quai Sainte Catherine', `au ${MASK}`],
  ])('hides the known names in %j', (text, expected) => {
    expect(hide(text).text).toBe(expected);
  });
});

describe('an address that begins where another ends, or is longer than any mailbox', () => {
  const run = (length: number) => 'x'.repeat(length);
  it.each([
    [`${run(90)}jean@gmail.com`],
    [`a@b.${run(63)}jean@perso.fr`],
    [`a@b.c.d.e.f.g.jean@perso.fr`],
    [`a@b.c.d.e.f.g.${run(61)}jean@perso.fr`],
    [`a at b dot ${run(64)}jean at perso dot fr`],
    ['a.b à c.d.e.f.g.jean à perso.fr'],
    ['aa gmail.com-jean orange.fr'],
  ])('is hidden to its first letter: %s', (text) => {
    expect(hide(text).text).not.toMatch(/jean|x/);
  });
});

describe('what was shown stays readable, and nothing more', () => {
  const readable = [
    'zéro six douze trente-quatre cinquante-six soixante-dix-huit',
    '12 quai Sainte-Catherine',
  ];
  const reread = (text: string) => redact(text, { names, ownHosts: [], readable }).text;

  it('of numbers told in words: the one that was shown', () => {
    expect(reread(readable[0] ?? '')).toBe(readable[0]);
    expect(reread('zéro sept onze trente-deux cinquante-cinq seize')).toBe(MASK);
  });

  it('of an address: with its town, not with a name behind it', () => {
    expect(reread('12 quai Sainte-Catherine, 14600 Honfleur')).toBe(
      '12 quai Sainte-Catherine, 14600 Honfleur',
    );
    expect(reread('12 quai Sainte-Catherine Rose Dupont')).toBe(`12 quai Sainte-Catherine ${MASK} ${MASK}`);
  });
});

describe('what tells nothing stays', () => {
  it.each(HARMLESS_TEXTS)('%s', (text) => {
    const result = hide(text);
    expect(result.text).toBe(text);
    expect(result.hidden).toEqual({});
  });

  it('counts what it hid, by kind', () => {
    expect(hide('Appelez le 06 12 34 56 78 ou écrivez à a@b.fr, Dupont').hidden).toEqual({
      phone: 1,
      email: 1,
      name: 1,
    });
  });

  it('stays quick on hostile text', () => {
    for (const text of [
      'a'.repeat(200_000),
      '0 '.repeat(100_000),
      'a.'.repeat(100_000),
      '@'.repeat(100_000),
      'zéro '.repeat(40_000),
      'a@'.repeat(50_000),
      ' point a'.repeat(20_000),
    ]) {
      expect(hide(text.slice(0, 20_000)).text.length).toBeGreaterThan(0);
    }
  });
});
