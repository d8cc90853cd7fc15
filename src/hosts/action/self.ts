import type { Engine } from '../../engine/ports.ts';
import type { Self } from '../deliveries/reading.ts';

/** As whom a workflow's token speaks. Source: GitHub's "GITHUB_TOKEN". */
export const SELF: Self = { login: 'github-actions[bot]' };

/** The address by which GitHub knows that user, whose number is public (`GET /users/{username}`). */
export const AUTHOR: Engine['author'] = {
  name: SELF.login,
  email: `41898282+${SELF.login}@users.noreply.github.com`,
};
