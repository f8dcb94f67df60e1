import { signCharterSchema } from '@/lib/accounts/account-schema';
import { publishCharterSchema } from '@/lib/charter/schema';
import { companyFormSchema } from '@/lib/companies/schema';
import { ids } from '@/lib/forms/schema';

const TOO_LARGE = '2147483648';

const problemsOf = (error?: { issues: { path: PropertyKey[] }[] }) =>
  error?.issues.map(({ path }) => path[0]) ?? [];

describe('a number that a column cannot hold', () => {
  it('is refused in a field of its own', () => {
    expect(problemsOf(signCharterSchema.safeParse({ charte: TOO_LARGE, lue: 'on' }).error)).toEqual([
      'charte',
    ]);
    expect(problemsOf(publishCharterSchema.safeParse({ revision: TOO_LARGE }).error)).toContain('revision');
    expect(problemsOf(companyFormSchema.safeParse({ activite: TOO_LARGE }).error)).toContain('activite');
  });

  it('is refused among ticked ids, where the largest that it holds passes', () => {
    expect(ids(10).safeParse([TOO_LARGE]).success).toBe(false);
    expect(ids(10).safeParse(['2147483647']).success).toBe(true);
  });
});
