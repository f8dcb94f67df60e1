import { z } from 'zod';

const tooLong = (max: number) => `Ce texte dépasse ${max} caractères. Raccourcissez-le.`;

export const requiredText = (missing: string, max = 200) => z.string().min(1, missing).max(max, tooLong(max));

export const optionalText = (max = 200) => z.string().max(max, tooLong(max));

export const LONG_TEXT = 5000;
