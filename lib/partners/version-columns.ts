/** What a version of a partner's page says, as Prisma selects it. */
export const partnerColumns = {
  name: true,
  type: true,
  fieldIds: true,
  communeCode: true,
  postalCode: true,
  address: true,
  phone: true,
  email: true,
  website: true,
  presentation: true,
  activities: true,
  opportunities: { orderBy: { position: 'asc' }, select: { title: true, detail: true } },
} as const;
