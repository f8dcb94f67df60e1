import { db, transaction } from '@/lib/db';
import { RENDERING_FIELD } from '@/lib/form-drafts/schema';
import { sendingKey, sendOnce } from '@/lib/sent-forms/send-once';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const PRESSED = formOf({ [RENDERING_FIELD]: 'r1', message: 'Bonjour' });

describe('two presses of one rendering', () => {
  it('do the work once, at the same moment too, and get the same answer', async () => {
    let done = 0;
    const key = await sendingKey('write', 'somebody', PRESSED);
    const press = () => transaction((tx) => sendOnce(tx, key, () => Promise.resolve({ id: ++done })));
    expect(await Promise.all([press(), press(), press()])).toEqual([{ id: 1 }, { id: 1 }, { id: 1 }]);
    expect(done).toBe(1);
  });

  it('do it at the second when the first was refused', async () => {
    const key = await sendingKey('write', 'somebody', PRESSED);
    const refused = transaction((tx) => sendOnce(tx, key, () => Promise.reject(new Error('refused'))));
    await expect(refused).rejects.toThrow('refused');
    expect(await db.sentForm.count()).toBe(0);
    expect(await transaction((tx) => sendOnce(tx, key, () => Promise.resolve('done')))).toBe('done');
  });
});

describe('what is not a second press', () => {
  it.each<[string, Promise<string | null>]>([
    [
      'a corrected text',
      sendingKey('write', 'somebody', formOf({ [RENDERING_FIELD]: 'r1', message: 'Bonsoir' })),
    ],
    [
      'another rendering',
      sendingKey('write', 'somebody', formOf({ [RENDERING_FIELD]: 'r2', message: 'Bonjour' })),
    ],
    ['somebody else', sendingKey('write', 'somebody else', PRESSED)],
    ['another action', sendingKey('report', 'somebody', PRESSED)],
    ['a form without a rendering', sendingKey('write', 'somebody', formOf({ message: 'Bonjour' }))],
  ])('is %s', async (_, other) => {
    expect(await other).not.toBe(await sendingKey('write', 'somebody', PRESSED));
  });

  it('is another file of the same name and size', async () => {
    const withFile = (content: string) =>
      sendingKey(
        'write',
        'somebody',
        formOf({ [RENDERING_FIELD]: 'r1', pieces: new File([content], 'cv.pdf') }),
      );
    expect(await withFile('premier')).toBe(await withFile('premier'));
    expect(await withFile('premier')).not.toBe(await withFile('second!'));
  });
});
