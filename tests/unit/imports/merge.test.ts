import { mergeContent } from '@/lib/imports/merge';

const page = { name: 'Haras', text: 'Élevage', skills: [1, 2], headcount: 3 as number | null };

describe('merging a changed row with what its owner wrote', () => {
  it('carries over what only the file changed', () => {
    expect(mergeContent(page, { ...page, text: 'Élevage et pension' }, page).text).toBe('Élevage et pension');
  });

  it('keeps what the owner changed, even when the file changed it too', () => {
    const own = { ...page, text: 'Écrit par moi', headcount: 5 };
    expect(mergeContent(page, { ...page, text: 'Autre texte' }, own)).toEqual(own);
  });

  it('merges lists item by item', () => {
    const own = { ...page, skills: [2, 7] };
    expect(mergeContent(page, { ...page, skills: [1, 2, 3] }, own).skills).toEqual([2, 7, 3]);
    expect(mergeContent(page, { ...page, skills: [1] }, own).skills).toEqual([7]);
  });

  it('fills what is empty, and nothing else, when there is no earlier import', () => {
    const own = { name: 'Haras du Pré', text: '', skills: [7], headcount: null };
    expect(mergeContent(null, page, own)).toEqual({
      name: 'Haras du Pré',
      text: 'Élevage',
      skills: [7, 1, 2],
      headcount: 3,
    });
  });

  it('compares days whether they are dates or were read back', () => {
    const day = new Date('2027-01-01T00:00:00Z');
    const base = { on: '2027-01-01T00:00:00.000Z' as unknown as Date };
    expect(mergeContent(base, { on: new Date('2027-02-01T00:00:00Z') }, { on: day }).on).toEqual(
      new Date('2027-02-01T00:00:00Z'),
    );
  });
});
