/** What a version of an offer says, as Prisma selects it. */
export const offerColumns = {
  kind: true,
  title: true,
  occupationIds: true,
  soughtSkillIds: true,
  proposedSoughtSkills: true,
  proposedOccupations: true,
  description: true,
  nightWork: true,
  hazardousWork: true,
  communeCode: true,
  startsOn: true,
  endsOn: true,
  deadline: true,
  weeklyHours: true,
  pay: true,
} as const;
