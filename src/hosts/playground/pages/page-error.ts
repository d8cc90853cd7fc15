/** A page cannot be shown or a form cannot be accepted; `say` is for the person at the browser. */
export class PageError extends Error {
  readonly status: number;

  constructor(status: number, say: string) {
    super(say);
    this.name = 'PageError';
    this.status = status;
  }
}
