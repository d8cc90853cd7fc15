/** How much is taken from one repository. */
export type BorrowLimits = {
  readonly mostFiles: number;
  readonly mostBytes: number;
  readonly mostBytesOfFile: number;
  /** Of all repositories together. */
  readonly mostBytesInAll: number;
};

export const MEBIBYTE = 1024 * 1024;

export const BORROW_LIMITS: BorrowLimits = {
  mostFiles: 2000,
  mostBytes: 64 * MEBIBYTE,
  mostBytesOfFile: 16 * MEBIBYTE,
  mostBytesInAll: 128 * MEBIBYTE,
};
