'use server';

import { emptySchema } from '@/lib/accounts/account-schema';
import { isDirector } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { deleteCharterDraft, saveCharterDraft } from '@/lib/charter/draft-repository';
import { publishCharter } from '@/lib/charter/publish-charter';
import { charterDraftSchema, publishCharterSchema } from '@/lib/charter/schema';

export const saveDraft = defineAction({
  name: 'save-charter-draft',
  schema: charterDraftSchema,
  policy: isDirector,
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
