'use server';

import { isDirector } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { removeDemonstration } from '@/lib/demonstration/remove-demonstration';
import { findMissionSettings } from '@/lib/mission/settings-repository';
import { saveMissionSettings } from '@/lib/mission/save-settings';
import { missionFormSchema, removeDemonstrationSchema } from '@/lib/mission/settings-schema';
import { toFormValues } from './initial-values';

export const saveSettings = defineAction({
  name: 'save-settings',
  schema: missionFormSchema,
  policy: isDirector,
  edits: {
    of: () => ({ kind: 'mission', id: '1' }),
    stored: async ({ tx }) => {
      const settings = await findMissionSettings(tx);
      return settings && toFormValues(settings);
    },
  },
  run: ({ actor, input, tx }) => saveMissionSettings(tx, input, actor.userId),
  redirectTo: () => '/conseil/reglages?etat=enregistre',
});

export const removeInvented = defineAction({
  name: 'remove-demonstration',
  schema: removeDemonstrationSchema,
  policy: isDirector,
  run: ({ tx }) => removeDemonstration(tx),
  redirectTo: () => '/conseil/reglages?etat=retire',
});
