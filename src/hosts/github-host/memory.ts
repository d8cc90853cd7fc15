/** What a host remembers between attempts at the same key. */
export type Memory = {
  /** Called before a claim is made; `before`: an earlier attempt of ours came at least as far. */
  remember(key: string): Promise<'new' | 'before'>;
  /** The claim turned out to be somebody else's. */
  forget(key: string): Promise<void>;
  /** Commands run on this repository in the last ten minutes, this one not counted; undefined: unknown. */
  recentCommands(): Promise<number | undefined>;
};

/** For hosts that live for one happening only. */
export const noMemory: Memory = {
  remember: async () => 'new',
  forget: async () => undefined,
  recentCommands: async () => undefined,
};
