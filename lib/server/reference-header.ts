/** Carries a request's reference to the code that logs its errors; what a client sends under this name is replaced. */
export const REFERENCE_HEADER = 'x-reference';
