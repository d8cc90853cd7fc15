import type { Probot } from 'probot';
import { z } from 'zod';
import type { Self } from '../deliveries/reading.ts';

const appSchema = z.object({ id: z.int(), slug: z.string().min(1) });

/** Who GitHub says the App is; rejects when its number and key do not fit together. */
export async function identityOf(probot: Probot): Promise<Required<Self>> {
  const octokit = await probot.auth();
  const { data } = await octokit.request('GET /app');
  const { id, slug } = appSchema.parse(data);
  return { appId: id, login: `${slug}[bot]` };
}
