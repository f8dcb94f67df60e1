'use server';

import { after } from 'next/server';
import { isStaff } from '@/lib/accounts/actor';
import { requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { defineAction } from '@/lib/action';
import { lastKnownNow } from '@/lib/database-clock';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { LARGEST_UPLOAD, uploadSchema } from '@/lib/imports/upload-schema';
import { insertUpload } from '@/lib/imports/waiting-repository';
import { seal } from '@/lib/seal';
import { readSignInMoment } from '@/lib/session';

/** Keeps the file and begins its import, which goes on when the page is left. */
export const uploadFile = defineAction({
  name: 'import-file',
  schema: uploadSchema,
  policy: isStaff,
  limit: { count: 60, seconds: 600 },
  size: { fields: 10, bytes: LARGEST_UPLOAD + 10_000 },
  run: async ({ actor, input, tx, now }) => {
    // a row gives a sheet its address
    if (input.essai === undefined) requireRecentSignIn(await readSignInMoment(), now);
    const file = seal(new Uint8Array(await input.fichier.arrayBuffer()));
    const run = await insertUpload(tx, {
      ...{ kind: input.nature, fileName: input.fichier.name.slice(0, 200), byId: actor.userId, file },
      dryRun: input.essai !== undefined,
    });
    // after(): the answer leaves first, and the transaction is committed by then
    after(() => runWaitingImports(lastKnownNow));
    return run;
  },
  redirectTo: ({ id }) => `/conseil/imports/${id}`,
});
