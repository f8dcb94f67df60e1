import type { FormValues } from '@/lib/action-result';
import { type Merged, mergeForm } from '@/lib/shared-edits/rules';
import { choiceName, markOf, SEEN, writeSeen } from '@/lib/shared-edits/schema';

type Typed = Record<string, string | string[]>;

const post = (base: FormValues, typed: Typed): Typed => ({ [SEEN]: writeSeen(base), ...typed });

const read = ({ form }: Merged, ...names: string[]) => names.map((name) => [form[name] ?? []].flat());

const BASE = { prenom: 'Léa', telephone: '01', mobilite: ['velo', 'voiture'] };

describe('merging a posted form with what is stored', () => {
  it('keeps both changes when two people changed different fields', () => {
    const posted = post(BASE, { ...BASE, prenom: 'Maëlle' });
    const merged = mergeForm(posted, { ...BASE, telephone: '02', mobilite: ['velo'] });
    expect(merged.conflicts).toEqual([]);
    expect(read(merged, 'prenom', 'telephone', 'mobilite')).toEqual([['Maëlle'], ['02'], ['velo']]);
  });

  it('names a field that both changed and keeps what was typed', () => {
    const merged = mergeForm(post(BASE, { ...BASE, telephone: '03' }), { ...BASE, telephone: '02' });
    expect(merged.conflicts).toEqual(['telephone']);
    expect(read(merged, 'telephone')).toEqual([['03']]);
  });

  it('finds no conflict where both wrote the same', () => {
    const merged = mergeForm(post(BASE, { ...BASE, telephone: '02' }), { ...BASE, telephone: '02' });
    expect(merged.conflicts).toEqual([]);
  });

  it.each([
    ['stored', '02'],
    ['mine', '03'],
  ])('follows the choice "%s" about what is stored', (choice, kept) => {
    const posted = post(BASE, { ...BASE, telephone: '03' });
    posted[choiceName('telephone')] = `${choice}:${markOf('02')}`;
    const merged = mergeForm(posted, { ...BASE, telephone: '02' });
    expect(merged.conflicts).toEqual([]);
    expect(read(merged, 'telephone')).toEqual([[kept]]);
  });

  it.each(['stored', 'mine'])('asks again when what was chosen about ("%s") has changed since', (choice) => {
    const posted = post(BASE, { ...BASE, telephone: '03' });
    posted[choiceName('telephone')] = `${choice}:${markOf('02')}`;
    expect(mergeForm(posted, { ...BASE, telephone: '04' }).conflicts).toEqual(['telephone']);
  });

  it('reads an unticked list and an emptied field as changes', () => {
    const posted = post(BASE, { prenom: '', telephone: '01' });
    const merged = mergeForm(posted, { ...BASE, telephone: '02' });
    expect(read(merged, 'prenom', 'telephone', 'mobilite')).toEqual([[''], ['02'], []]);
  });

  it('takes no notice of line endings, of the order of codes or of proofs that say nothing', () => {
    const base = { texte: 'a\nb', 'savoir-faire': ['2', '10'], preuve: ['2:declare', '10:diplome'] };
    const posted = post(base, {
      texte: 'a\r\nb',
      'savoir-faire': ['10', '2'],
      preuve: ['10:diplome', '2:declare', '7:declare'],
    });
    const stored = { texte: 'c', 'savoir-faire': ['2'], preuve: ['2:experience'] };
    const merged = mergeForm(posted, stored, [['savoir-faire', 'preuve']]);
    expect(merged.conflicts).toEqual([]);
    expect(read(merged, 'texte', 'savoir-faire', 'preuve')).toEqual([['c'], ['2'], ['2:experience']]);
  });

  it('changes fields that belong together as one', () => {
    const base = { commune: 'Honfleur', 'code-postal': '14600' };
    const merged = mergeForm(
      post(base, { commune: 'Lisieux', 'code-postal': '14600' }),
      { commune: 'Deauville', 'code-postal': '14800' },
      [['commune', 'code-postal']],
    );
    expect(merged.conflicts).toEqual(['commune']);
    expect(read(merged, 'commune', 'code-postal')).toEqual([['Lisieux'], ['14600']]);
  });

  it('takes a form that says not what it was made from as it is', () => {
    expect(read(mergeForm({ telephone: '03' }, BASE), 'telephone')).toEqual([['03']]);
  });
});
