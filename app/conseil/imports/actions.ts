'use server';

import { after } from 'next/server';
import { isStaff } from '@/lib/accounts/actor';
import { isRecentSignIn, requireRecentSignIn } from '@/lib/accounts/recent-sign-in';
import { defineAction } from '@/lib/action';
import { lastKnownNow } from '@/lib/database-clock';
import { DomainError } from '@/lib/domain-error';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { holdFile, releaseFile } from '@/lib/imports/kept-file-repository';
import { keptFileSchema, LARGEST_UPLOAD, uploadSchema } from '@/lib/imports/upload-schema';
import { insertUpload } from '@/lib/imports/waiting-repository';
import { seal } from '@/lib/seal';
import { readSignInMoment } from '@/lib/session';

/**
 * Keeps the file and begins its import, which goes on when the page is left. Without a recent sign-in the file waits for
 * it, so that it need not be chosen again.
 */
export const uploadFile = defineAction({
  name: 'import-file',
  schema: uploadSchema,
  policy: isStaff,
  limit: { count: 60, seconds: 600 },
  size: { fields: 10, bytes: LARGEST_UPLOAD + 10_000 },
  run: async ({ actor, input, tx, now }) => {
    const file = seal(new Uint8Array(await input.fichier.arrayBuffer()));
    const run = await insertUpload(tx, {
      ...{ kind: input.nature, fileName: input.fichier.name.slice(0, 200), byId: actor.userId, file },
      dryRun: input.essai !== undefined,
    });
    // a row gives a sheet its address
    if (input.essai === undefined && !isRecentSignIn(await readSignInMoment(), now)) {
      await holdFile(tx, run.id);
      return run;
    }
    // after(): the answer leaves first, and the transaction is committed by then
    after(() => runWaitingImports(lastKnownNow));
    return run;
  },
  redirectTo: ({ id }) => `/conseil/imports/${id}`,
});

/** Imports the very file that was checked or that waited; twice is once. */
export const importKeptFile = defineAction({
  name: 'import-kept-file',
  schema: keptFileSchema,
  policy: isStaff,
  run: async ({ actor, input, tx, now }) => {
    requireRecentSignIn(await readSignInMoment(), now);
    const run = await releaseFile(tx, input.import, actor.userId);
    if (!run) throw new DomainError(NO_LONGER_KEPT);
    after(() => runWaitingImports(lastKnownNow));
    return run;
  },
  redirectTo: ({ id }) => `/conseil/imports/${id}`,
});

const NO_LONGER_KEPT =
  'Ce fichier n’est plus gardé : il a été effacé après quelques heures, et rien n’a été écrit. Choisissez-le de nouveau.';
