/** One request to the REST API and its answer, told to whoever checks them. */
export type Exchange = {
  readonly request: {
    readonly method: string;
    /** Below the API's prefix: `/repos/you/my-course/issues`. */
    readonly path: string;
    readonly query: URLSearchParams;
    /** Undefined: no body. */
    readonly body: unknown;
  };
  readonly response: { readonly status: number; readonly body: unknown };
};
