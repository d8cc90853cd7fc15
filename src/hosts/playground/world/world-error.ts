/** Why the world would not do something; the REST side and the pages each say it in their own way. */
export type Refusal =
  | 'not-found'
  | 'not-allowed'
  | 'not-valid'
  | 'exists'
  | 'locked'
  | 'archived'
  | 'protected'
  | 'conflict';

/** A refusal of the world, with a short text for developers. */
export class WorldError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string) {
    super(message);
    this.name = 'WorldError';
    this.refusal = refusal;
  }
}
