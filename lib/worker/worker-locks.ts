/** First key of the advisory locks that say which workers live; the second is the worker's number. */
export const WORKER_LOCKS = 0x6c657474;
