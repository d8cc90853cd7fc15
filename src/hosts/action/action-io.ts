/** The inputs that `action.yml` declares; a test holds the two together. */
export const INPUTS = { token: 'token', openlearn: 'openlearn' } as const;

/** The outputs that `action.yml` declares. */
export const OUTPUTS = { outcome: 'outcome', commit: 'commit' } as const;
