'use server';

import { isAnybody } from '@/lib/accounts/actor';
import { homeOfRole, safePath } from '@/lib/accounts/rules';
import { defineAction } from '@/lib/action';
import { DomainError } from '@/lib/domain-error';
import { beginEnrolment, confirmEnrolment } from '@/lib/second-factor/enrol';
import { countTry, findEnrollingHolder, findHolder } from '@/lib/second-factor/find-holder';
import { passFactor } from '@/lib/second-factor/pass';
import { waitingPath } from '@/lib/second-factor/rules';
import { beginFactorSchema, factorCodeSchema } from '@/lib/second-factor/schema';
import { readSessionHash } from '@/lib/session';

// A session that waits for its second factor is nobody's yet: who holds it is asked here, not by the policy.

export const giveCode = defineAction({
  name: 'give-second-factor',
  runsAgain: true,
  schema: factorCodeSchema,
  policy: isAnybody,
  prepare: async ({ input, now }) => {
    const holder = await findHolder(await readSessionHash(), now);
    if (!holder?.enrolled) throw new DomainError(NOBODY_WAITS);
    await countTry(holder.userId, now);
    return { holder, ...input };
  },
  run: async ({ input: { holder, code, suite }, tx, now }) => {
    await passFactor(tx, holder, { code, now });
    return safePath(suite) ?? homeOfRole(holder.role);
  },
  redirectTo: (path) => path,
});

export const beginFactor = defineAction({
  name: 'begin-second-factor',
  schema: beginFactorSchema,
  policy: isAnybody,
  run: async ({ input, tx, now }) => {
    const holder = await findEnrollingHolder(await readSessionHash(), now);
    if (!holder) throw new DomainError(NOT_NOW);
    await beginEnrolment(tx, holder);
    // the very same address would leave the old page on the screen
    return holder.isWaiting
      ? `${waitingPath(safePath(input.suite) ?? homeOfRole(holder.role))}&etape=application`
      : '/mon-compte/second-facteur?etape=application';
  },
  redirectTo: (path) => path,
});

export const confirmFactor = defineAction({
  name: 'confirm-second-factor',
  runsAgain: true,
  schema: factorCodeSchema,
  policy: isAnybody,
  prepare: async ({ input, now }) => {
    const holder = await findEnrollingHolder(await readSessionHash(), now);
    if (!holder) throw new DomainError(NOT_NOW);
    await countTry(holder.userId, now);
    return { holder, ...input };
  },
  run: async ({ input: { holder, code, suite }, tx, now }) => {
    await confirmEnrolment(tx, holder, { code, now });
    return holder.isWaiting
      ? (safePath(suite) ?? homeOfRole(holder.role))
      : '/mon-compte?facteur=en-place#facteur';
  },
  redirectTo: (path) => path,
});

const NOBODY_WAITS =
  'Votre connexion n’attend plus de code : elle est terminée, ou il a déjà été donné. Demandez un autre lien.';
const NOT_NOW =
  'Par sécurité, cela demande une connexion de moins d’un quart d’heure. Demandez un autre lien de connexion, puis recommencez.';
