'use server';

import { cookies } from 'next/headers';
import {
  consentSchema,
  emptySchema,
  endSessionSchema,
  eraseSchema,
  pauseSchema,
  remindersSchema,
} from '@/lib/accounts/account-schema';
import { canErase, isCandidate, isOwner, isSignedIn } from '@/lib/accounts/actor';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { giveConsent, pauseAccount, resumeAccount } from '@/lib/accounts/pause-account';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { endSession, signOutEverywhere } from '@/lib/accounts/sign-out';
import { ownerOf } from '@/lib/accounts/standing';
import { updateReminders } from '@/lib/accounts/reminders-repository';
import { isCorrespondent } from '@/lib/conversations/policy';
import { defineAction } from '@/lib/action';

async function forgetCookie() {
  (await cookies()).set(sessionCookie.name, '', { ...sessionCookie.options, maxAge: 0 });
}

export const leaveEverywhere = defineAction({
  name: 'sign-out-everywhere',
  runsAgain: true,
  schema: emptySchema,
  policy: isSignedIn,
  run: async ({ actor, tx }) => {
    await signOutEverywhere(tx, actor.userId);
    await forgetCookie();
  },
  redirectTo: () => '/connexion?au-revoir=1',
});

export const endOneSession = defineAction({
  name: 'end-session',
  runsAgain: true,
  schema: endSessionSchema,
  policy: isSignedIn,
  run: async ({ actor, input, tx }) => {
    const sessionToken = (await cookies()).get(sessionCookie.name)?.value;
    const isThisOne = await endSession(tx, { userId: actor.userId, id: input.connexion, sessionToken });
    if (isThisOne) await forgetCookie();
    return isThisOne;
  },
  redirectTo: (isThisOne) =>
    isThisOne ? '/connexion?au-revoir=1' : '/mon-compte?connexion=terminee#connexions',
});

export const pauseOrResume = defineAction({
  name: 'pause-account',
  schema: pauseSchema,
  policy: isOwner,
  run: async ({ actor, input, tx }) => {
    const change = input.pause === 'oui' ? pauseAccount : resumeAccount;
    await change(tx, ownerOf(actor)!, actor.userId);
    return input.pause;
  },
  // an address that only differs by its # would leave the old page on the screen
  redirectTo: (pause) => `/mon-compte?pause=${pause}#pause`,
});

export const setReminders = defineAction({
  name: 'set-reminders',
  schema: remindersSchema,
  policy: isCorrespondent,
  run: async ({ actor, input, tx }) => {
    await updateReminders(tx, actor.userId, input.rappels === 'oui');
    return input.rappels;
  },
  redirectTo: (rappels) => `/mon-compte?rappels=${rappels}#rappels`,
});

export const consent = defineAction({
  name: 'give-consent',
  schema: consentSchema,
  policy: isCandidate,
  run: ({ actor, tx, now }) => giveConsent(tx, actor.candidateId, actor.userId, now),
  redirectTo: () => '/mon-compte?accord=oui#accord',
});

export const erase = defineAction({
  name: 'erase-account',
  runsAgain: true,
  schema: eraseSchema,
  policy: canErase,
  run: async ({ actor, tx, now }) => {
    await eraseAccount(tx, actor, now);
    await forgetCookie();
  },
  redirectTo: () => '/connexion?supprime=1',
});
