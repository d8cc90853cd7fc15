import type { User } from './state/user.ts';
import type { World } from './state/world.ts';

/** The visitor of the playground: owner of the repositories made there. */
export const VISITOR = 'you';

/** The account under which a workflow's own token acts. */
export const ACTIONS_BOT = 'github-actions[bot]';

/** A number that nothing else in this world has. */
export function newId(world: World): number {
  world.nextId += 1;
  return world.nextId;
}

/** Adds an account. Bots have `[bot]` at the end of their login, as on GitHub. */
export function addUser(world: World, login: string, name = login): User {
  const known = findUser(world, login);
  if (known) return known;
  const id = newId(world);
  const user: User = {
    id,
    login,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    name,
    email: `${id}+${login}@users.noreply.github.com`,
    createdAt: world.now(),
  };
  world.users.set(id, user);
  return user;
}

/** The account with this login (case does not matter), or undefined. */
export function findUser(world: World, login: string): User | undefined {
  const wanted = login.toLowerCase();
  return [...world.users.values()].find((user) => user.login.toLowerCase() === wanted);
}

/** The account behind the address of a commit; GitHub knows its own without the number, too. */
export function userByEmail(world: World, email: string): User | undefined {
  const wanted = email.toLowerCase();
  return [...world.users.values()].find(
    (user) =>
      user.email.toLowerCase() === wanted ||
      `${user.login}@users.noreply.github.com`.toLowerCase() === wanted,
  );
}

/** The visitor: the person at the browser. */
export function visitor(world: World): User {
  return addUser(world, VISITOR, 'You');
}

/** The account under which the App acts: `sayso[bot]`. */
export function appUser(world: World): User {
  return addUser(world, `${world.app.slug}[bot]`);
}
