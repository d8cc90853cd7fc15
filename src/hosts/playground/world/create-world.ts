import { generateKeyPair } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EVENTS, PERMISSIONS } from '../../app/registration.ts';
import { installApp } from './installations.ts';
import type { Template, World } from './state/world.ts';
import { ACTIONS_BOT, addUser, appUser, visitor } from './users.ts';

export type WorldRequest = {
  /** An empty or missing folder on this machine; the bare repositories go there. */
  readonly folder: string;
  /** Defaults to on for the visitor; `false` for stories in which only the Action is there. */
  readonly installed?: boolean;
  /** What the start page offers. */
  readonly templates?: readonly Template[];
  readonly now?: () => Date;
};

/** The world, and the App's private key (PEM), which only the App should hold. */
export type NewWorld = { readonly world: World; readonly privateKey: string };

/** Makes a world in which there is the visitor, the App (installed on the visitor's account) and nothing else. */
export async function createWorld(request: WorldRequest): Promise<NewWorld> {
  await mkdir(request.folder, { recursive: true });
  const keys = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const now = request.now ?? (() => new Date());
  const world: World = {
    folder: request.folder,
    url: 'http://localhost',
    now,
    app: {
      id: 4711,
      slug: 'sayso',
      name: 'Sayso',
      clientId: 'Iv23playground',
      publicKey: keys.publicKey,
      hookId: 4712,
      webhookSecret: crypto.randomUUID() + crypto.randomUUID(),
      webhookUrl: undefined,
      permissions: { ...PERMISSIONS },
      events: Object.keys(EVENTS),
      createdAt: now(),
    },
    templates: request.templates ?? [],
    users: new Map(),
    repositories: new Map(),
    installations: new Map(),
    tokens: new Map(),
    deliveries: [],
    unanswered: [],
    listeners: new Set(),
    nextId: 10_000,
  };
  const you = visitor(world);
  appUser(world);
  addUser(world, ACTIONS_BOT);
  if (request.installed !== false) installApp(world, you);
  return { world, privateKey: keys.privateKey };
}
