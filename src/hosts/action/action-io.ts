/** The inputs that `action.yml` declares; a test holds the two together. */
export const INPUTS = { token: 'token', openlearn: 'openlearn' } as const;

/** The inputs of `build-image/action.yml` and `publish-image/action.yml`, which run the same bundle. */
export const IMAGE_INPUTS = {
  job: 'job',
  content: 'content',
  image: 'image',
  token: 'token',
  user: 'registry-user',
  password: 'registry-password',
} as const;

/** The outputs that `action.yml` declares. */
export const OUTPUTS = { outcome: 'outcome', commit: 'commit' } as const;
