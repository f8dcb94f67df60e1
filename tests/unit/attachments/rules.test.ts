import { plainName, standingOf } from '@/lib/attachments/rules';
import { filesField } from '@/lib/attachments/schema';

const file = { refusal: null, erased: false, names: [] as string[] };

describe('a file reaches the other side', () => {
  it('never while its writer is anonymous', () => {
    expect(standingOf(file, null)).toBe('kept');
  });

  it('once they have shared, if it tells no name that they did not', () => {
    expect(standingOf(file, [])).toBe('passes');
    expect(standingOf({ ...file, names: ['name:vasseur'] }, [])).toBe('named');
    expect(standingOf({ ...file, names: ['name:vasseur'] }, ['name:lea', 'name:vasseur'])).toBe('passes');
  });

  it('never when it was refused or erased', () => {
    expect(standingOf({ ...file, refusal: 'type' }, [])).toBe('type');
    expect(standingOf({ ...file, erased: true }, [])).toBe('erased');
  });

  it('under a name that says nothing', () => {
    expect(plainName({ position: 2, type: 'application/pdf' })).toBe('piece-jointe-2.pdf');
  });
});

describe('the field of the form', () => {
  const named = (type: string, size = 3) => new File([new Uint8Array(size)], 'x', { type });
  const accepts = (value: unknown) => filesField.safeParse(value).success;

  it('may be left empty, or hold one file or several', () => {
    expect(filesField.parse(undefined)).toEqual([]);
    expect(filesField.parse(new File([], ''))).toEqual([]);
    expect(filesField.parse(named('image/png'))).toHaveLength(1);
    expect(filesField.parse([named('image/png'), named('application/pdf')])).toHaveLength(2);
  });

  it('refuses too many, too large, and other kinds', () => {
    expect(accepts(Array.from({ length: 4 }, () => named('image/png')))).toBe(false);
    expect(accepts(named('image/png', 5 * 1024 * 1024 + 1))).toBe(false);
    expect(accepts(named('text/html'))).toBe(false);
  });
});
