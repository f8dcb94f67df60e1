'use server';

import { isDirector } from '@/lib/accounts/actor';
import { defineAction } from '@/lib/action';
import { saveMissionSettings } from '@/lib/mission/save-settings';
import { missionFormSchema } from '@/lib/mission/settings-schema';

export const saveSettings = defineAction({
  name: 'save-settings',
  schema: missionFormSchema,
  policy: isDirector,
  run: ({ actor, input, tx }) => saveMissionSettings(tx, input, actor.userId),
  redirectTo: () => '/conseil/reglages?etat=enregistre',
});
