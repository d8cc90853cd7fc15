/** Git could not do what was asked; the message is git's own last words and holds no secret. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A file is larger than its reader allowed; `size` is in bytes. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
  readonly size: number;

  constructor(size: number) {
    super(`The content has ${size} bytes, which is more than was asked for`);
    this.size = size;
  }
}
