import { z } from 'zod';

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
