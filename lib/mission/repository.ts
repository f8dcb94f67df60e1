import 'server-only';

import { cache } from 'react';

import { db } from '@/lib/db';

import type { MissionFacts } from './schema';

/** What anybody may know of the mission, read once per request; null before the territory pack is loaded. */
export const findMission = cache(async (): Promise<MissionFacts | null> =>
  db.mission.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      shortName: true,
      town: true,
      legalForm: true,
      address: true,
      phone: true,
      email: true,
      website: true,
      publicationDirector: true,
      hostName: true,
      hostAddress: true,
      hostPhone: true,
      dataProtectionContact: true,
    },
  }),
);

/** True while invented people and companies are shown. */
export const hasDemonstrationData = cache(
  async (): Promise<boolean> => (await db.company.count({ where: { demo: true }, take: 1 })) > 0,
);
