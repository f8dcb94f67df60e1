import { planEdit } from '@/lib/versions/rules';

const version = (state: 'draft' | 'submitted' | 'approved' | 'refused' | 'superseded') => ({
  id: 'v',
  number: 3,
  state,
  revision: 2,
});

describe('where an edit goes', () => {
  it('begins with a first version', () => {
    expect(planEdit(null, 'save')).toEqual({ write: 'insert', number: 1, state: 'draft' });
    expect(planEdit(null, 'submit')).toEqual({ write: 'insert', number: 1, state: 'submitted' });
  });

  it('writes over a draft', () => {
    expect(planEdit(version('draft'), 'submit')).toEqual({
      write: 'update',
      id: 'v',
      state: 'submitted',
      revision: 2,
    });
  });

  it('keeps what waits waiting, under a new revision', () => {
    expect(planEdit(version('submitted'), 'save')).toEqual({
      write: 'update',
      id: 'v',
      state: 'submitted',
      revision: 3,
    });
  });

  it.each(['approved', 'refused', 'superseded'] as const)('never touches what is %s', (state) => {
    expect(planEdit(version(state), 'save')).toEqual({ write: 'insert', number: 4, state: 'draft' });
  });
});
