/** A refusal whose French message is meant for the person who asked. */
export class DomainError extends Error {
  override name = 'DomainError';
}

/** A refusal that belongs to fields of the form: each message names its field. */
export class FieldError extends DomainError {
  override name = 'FieldError';
  readonly fields: Record<string, string[]>;

  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.fields = Object.fromEntries(Object.entries(fields).map(([field, message]) => [field, [message]]));
  }
}

/** The thing does not exist, or the actor may not know that it does: both look the same from outside. */
export class NotFoundError extends DomainError {
  override name = 'NotFoundError';
}
