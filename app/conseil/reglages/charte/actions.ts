'use server';

import { emptySchema } from '@/lib/accounts/account-schema';
import { isDirector } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { deleteCharterDraft, findCharterDraft, saveCharterDraft } from '@/lib/charter/draft-repository';
import { publishCharter } from '@/lib/charter/publish-charter';
import { findCharterInForce } from '@/lib/charter/repository';
import { charterDraftSchema, publishCharterSchema } from '@/lib/charter/schema';
import { toDraftValues } from './initial-values';

export const saveDraft = defineAction({
  name: 'save-charter-draft',
  schema: charterDraftSchema,
  policy: isDirector,
  edits: {
    of: () => ({ kind: 'charter-draft', id: '1' }),
    stored: async ({ tx }) => toDraftValues(await findCharterDraft(tx), await findCharterInForce(tx)),
  },
  run: ({ input, tx }) => saveCharterDraft(tx, input.texte),
  redirectTo: () => '/conseil/reglages/charte/apercu',
});

export const dropDraft = defineAction({
  name: 'drop-charter-draft',
  schema: emptySchema,
  policy: isDirector,
  run: ({ tx }) => deleteCharterDraft(tx),
  redirectTo: () => '/conseil/reglages/charte?fait=abandon',
});

export const publish = defineAction({
  name: 'publish-charter',
  schema: publishCharterSchema,
  policy: isDirector,
  run: ({ actor, input, tx, now }) => publishCharter(tx, { revision: input.revision, by: actor.userId, now }),
  redirectTo: () => '/conseil/reglages/charte?fait=publiee',
});
