/** What was borrowed from one repository the last time, as the record keeps it. */
export type Borrowed = {
  /** Which wish it belongs to: the repository's page, what its address said behind that, and the folder here. */
  readonly page: string;
  readonly at: string;
  readonly into: string;
  /** `owner/name` */
  readonly name: string;
  /** What git clones from. */
  readonly url: string;
  readonly ref: string;
  readonly commit: string;
  readonly patterns: readonly string[];
  readonly licences: readonly BorrowedLicence[];
  readonly files: readonly BorrowedFile[];
};

export type BorrowedFile = {
  /** Where it lies here. */
  readonly path: string;
  /** Where it lies there. */
  readonly from: string;
  /** Of its content as it came. */
  readonly oid: string;
};

export type BorrowedLicence = {
  /** Where its text lies here. */
  readonly path: string;
  readonly from: string;
  readonly oid: string;
  /** Its SPDX identifier, where it is known by its words. */
  readonly name: string | undefined;
};

/** Whether both are about the same repository and the same folder. */
export function isSameWish(
  one: Pick<Borrowed, 'page' | 'at' | 'into'>,
  other: Pick<Borrowed, 'page' | 'at' | 'into'>,
): boolean {
  return (
    one.page.toLowerCase() === other.page.toLowerCase() &&
    one.at === other.at &&
    one.into === other.into
  );
}
