/** Where sentences may link to. */
export type Links = {
  /** `https://github.com/you/my-course`, no slash at the end. */
  readonly repositoryUrl: string;
  readonly branch: string;
};
