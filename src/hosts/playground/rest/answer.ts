/** What a route answers: a status, a JSON body (none: an empty answer), further headers. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One mistake in a request, in GitHub's shape (`validation-error`). */
export type Mistake = {
  readonly resource: string;
  readonly field: string;
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'custom';
  readonly message?: string;
};

/** Thrown by a route to answer with GitHub's error shape. */
export class HttpError extends Error {
  readonly status: number;
  readonly mistakes: readonly Mistake[] | undefined;

  constructor(status: number, message: string, mistakes?: readonly Mistake[]) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.mistakes = mistakes;
  }
}

/** GitHub's own words; libraries and people search for them. */
export const NOT_FOUND = 'Not Found';
export const BAD_CREDENTIALS = 'Bad credentials';
export const NOT_FOR_INTEGRATION = 'Resource not accessible by integration';
export const VALIDATION_FAILED = 'Validation Failed';

/** 200 with a body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 201 with a body. */
export function created(body: unknown): Answer {
  return { status: 201, body };
}

export const NO_CONTENT: Answer = { status: 204 };

/** 422 about one field. */
export function notValid(mistake: Mistake): HttpError {
  return new HttpError(422, VALIDATION_FAILED, [mistake]);
}

/** The body of an error (`basic-error`, `validation-error`). */
export function errorAnswer(error: HttpError): Answer {
  return {
    status: error.status,
    body: {
      message: error.message,
      ...(error.mistakes ? { errors: error.mistakes } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(error.status),
    },
  };
}
