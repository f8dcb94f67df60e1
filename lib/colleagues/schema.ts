import { z } from 'zod';
import { emailField } from '@/lib/accounts/schema';
import { requiredLine } from '@/lib/forms/schema';

export const inviteColleagueSchema = z.object({ courriel: emailField });

export const invitationSchema = z.object({ invitation: z.uuid() });

export const colleagueSchema = z.object({ membre: z.uuid() });

/** As the mission locale undoes a removal. */
export const restoreMemberSchema = z.object({ entreprise: z.uuid(), membre: z.uuid() });

const jeton = z.string().max(200);

export const declineSchema = z.object({ jeton });

export const joinSchema = z.object({
  jeton,
  nom: requiredLine(
    150,
    'Écrivez votre prénom et votre nom : c’est ainsi que nous les masquons dans vos lettres.',
  ),
});

/** Somebody who speaks for a company, as its other members see them. */
export type Colleague = {
  userId: string;
  name: string | null;
  email: string;
  since: Date;
  administrator: boolean;
};

/** Somebody who was taken out, while it can still be undone. */
export type FormerColleague = { userId: string; name: string | null; email: string; leftAt: Date };

export type PendingInvitation = { id: string; email: string; sentAt: Date; expiresAt: Date };
