import { z } from 'zod';
import { requiredLine } from '@/lib/forms/schema';
import { emailField } from './schema';

/** An account opened by command: people of the mission locale, who have no page to fill in. */
export const staffAccountSchema = z.object({
  role: z.enum(['counsellor', 'director'], { error: '--role must be counsellor or director.' }),
  email: z
    .string({ error: '--email is missing.' })
    .trim()
    .toLowerCase()
    .pipe(z.email('--email must be a complete e-mail address.')),
  name: z.string().trim().min(1, '--name is empty.').optional(),
});

export type NewStaffAccount = z.output<typeof staffAccountSchema>;

/** The same account, opened by the director. */
export const staffAccountFormSchema = z
  .object({
    nom: requiredLine(150, 'Écrivez le prénom et le nom.'),
    courriel: emailField,
    role: z.enum(['counsellor', 'director'], { error: 'Choisissez ce que cette personne fera.' }),
  })
  .transform(({ nom, courriel, role }) => ({ name: nom, email: courriel, role }));

export const staffAccountChoiceSchema = z.object({ compte: z.uuid() });

/** An account of the mission locale, as the director sees it. */
export type StaffAccount = {
  id: string;
  name: string | null;
  email: string;
  role: 'counsellor' | 'director';
  createdAt: Date;
  lastSignInAt: Date | null;
  /** Whether an application that shows codes is in use. */
  hasFactor: boolean;
  /** When it was closed; null while it may sign in. */
  disabledAt: Date | null;
};
