import { z } from 'zod';

/** What an operator tells the App through the environment. */
export type Settings = {
  readonly appId: number;
  readonly privateKey: string;
  readonly secrets: readonly [string, ...string[]];
  readonly port: number;
  readonly databaseFile: string;
  readonly scratchFolder: string | undefined;
  readonly baseUrl: string | undefined;
  /** Where OpenLearn reaches the operator: an address of the web or of mail. */
  readonly contact: string | undefined;
};

const SHORTEST_SECRET = 32;

const port = z.coerce.number().int().min(0).max(65_535);

const environmentSchema = z.object({
  APP_ID: z.coerce
    .number('APP_ID is missing: the number on your App’s settings page.')
    .int('APP_ID must be the number on your App’s settings page.')
    .positive('APP_ID is missing: the number on your App’s settings page.'),
  PRIVATE_KEY: z
    .string('PRIVATE_KEY is missing: the contents of the .pem file that GitHub gave you.')
    .transform((key) => key.replaceAll('\\n', '\n').trim())
    .refine(
      (key) => /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key),
      'PRIVATE_KEY must be the contents of the .pem file that GitHub gave you, first line included.',
    ),
  WEBHOOK_SECRET: z
    .string('WEBHOOK_SECRET is missing: the secret on your App’s settings page.')
    .min(1, 'WEBHOOK_SECRET is missing: the secret on your App’s settings page.'),
  WEBHOOK_SECRET_OLD: z.string().optional(),
  WEBHOOK_PROXY_URL: z.string().optional(),
  NODE_ENV: z.string().optional(),
  PORT: port.catch(Number.NaN).default(3000),
  DATABASE_FILE: z.string().min(1).default('sayso.sqlite'),
  SCRATCH_FOLDER: z.string().min(1).optional(),
  CONTACT: z
    .string()
    .regex(
      /^(?:https:\/\/|mailto:)[!-'*-~]{3,200}$/,
      'CONTACT must be an address such as https://HOST/about or mailto:you@HOST.',
    )
    .optional(),
  GITHUB_API_URL: z
    .url('GITHUB_API_URL must be an address, such as https://HOST/api/v3.')
    .optional(),
  GHE_HOST: z
    .string()
    .regex(/^[\w.-]+(:\d+)?$/, 'GHE_HOST must be a host name, without https:// before it.')
    .optional(),
});

type Environment = z.output<typeof environmentSchema>;

/**
 * Reads the settings, or says in plain sentences what is wrong with them. Whatever is not openly
 * `NODE_ENV=development` or `test` counts as production, where a weak webhook secret is refused:
 * whoever knows it can command every repository.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  // An empty variable is one that was not filled in.
  const filled = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(filled));
  if (!parsed.success) return { problems: parsed.error.issues.map(({ message }) => message) };
  const problems = problemsOf(parsed.data);
  return problems.length > 0 ? { problems } : { settings: settingsOf(parsed.data) };
}

function problemsOf(given: Environment): readonly string[] {
  const problems: string[] = [];
  if (Number.isNaN(given.PORT)) problems.push('PORT must be a number from 0 to 65535.');
  if (given.NODE_ENV === 'development' || given.NODE_ENV === 'test') return problems;
  for (const name of ['WEBHOOK_SECRET', 'WEBHOOK_SECRET_OLD'] as const) {
    const secret = given[name];
    if (secret === undefined) continue;
    if (secret === 'development') {
      problems.push(
        `${name} is “development”, which everybody knows. Choose a secret of your own.`,
      );
    } else if (secret.length < SHORTEST_SECRET) {
      problems.push(
        `${name} has ${secret.length} characters and needs at least ${SHORTEST_SECRET}. Make one with: openssl rand -hex 32`,
      );
    }
  }
  if (given.WEBHOOK_PROXY_URL !== undefined) {
    problems.push(
      'WEBHOOK_PROXY_URL is set. Such a proxy shows everything to everybody: point your App’s webhook address here, and remove it.',
    );
  }
  return problems;
}

function settingsOf(given: Environment): Settings {
  const old = given.WEBHOOK_SECRET_OLD;
  const enterprise = given.GHE_HOST === undefined ? undefined : `https://${given.GHE_HOST}/api/v3`;
  return {
    appId: given.APP_ID,
    privateKey: given.PRIVATE_KEY,
    secrets: old === undefined ? [given.WEBHOOK_SECRET] : [given.WEBHOOK_SECRET, old],
    port: given.PORT,
    databaseFile: given.DATABASE_FILE,
    scratchFolder: given.SCRATCH_FOLDER,
    baseUrl: given.GITHUB_API_URL?.replace(/\/$/, '') ?? enterprise,
    contact: given.CONTACT,
  };
}
