import { z } from 'zod';
import type { Side } from './schema';

/** The answers that take one press, in the order of the buttons; each is a letter like any other. */
export const QUICK_ANSWERS = ['interesse', 'pas-cette-fois', 'rendez-vous'] as const;
export type QuickAnswer = (typeof QUICK_ANSWERS)[number];

const TEXTS: Record<QuickAnswer, Record<Side, string>> = {
  interesse: {
    candidate: 'Bonjour,\n\nVotre lettre m’intéresse. Pouvez-vous m’en dire plus ?',
    company: 'Bonjour,\n\nVotre lettre nous intéresse. Pouvez-vous nous en dire plus ?',
  },
  'pas-cette-fois': {
    candidate: 'Bonjour,\n\nMerci pour votre lettre. Ce ne sera pas possible pour moi cette fois.',
    company: 'Bonjour,\n\nMerci pour votre lettre. Ce ne sera pas possible pour nous cette fois.',
  },
  'rendez-vous': {
    candidate: 'Bonjour,\n\nJe vous propose un rendez-vous. Quels jours et quelles heures vous conviennent ?',
    company:
      'Bonjour,\n\nNous vous proposons un rendez-vous. Quels jours et quelles heures vous conviennent ?',
  },
};

export const quickAnswerText = (answer: QuickAnswer, side: Side): string => TEXTS[answer][side];

export const quickAnswerSchema = z.object({ conversation: z.uuid(), reponse: z.enum(QUICK_ANSWERS) });
