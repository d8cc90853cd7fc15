/** One thing that a specification has installed or set. */
export type Asked = {
  readonly what:
    | 'conda'
    | 'pip'
    | 'constraint'
    | 'option'
    | 'apt'
    | 'channel'
    | 'variable'
    | 'julia'
    | 'ignore';
  /** Equal for what means the same, however it is written. */
  readonly key: string;
  /** The name of a project or a package, in its normal form; undefined for addresses, folders and options. */
  readonly name: string | undefined;
  /** As written. */
  readonly said: string;
  /** Where, in the source; the line from 1, or 0. */
  readonly path: string;
  readonly line: number;
};
