import { env } from '@/lib/env';

/** Whether everybody of the mission locale must have a second factor; one that is set up is asked for anyway. */
export const isFactorRequired = (): boolean => env.SECOND_FACTOR === 'required';
