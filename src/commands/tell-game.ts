import type { Reflex } from '../engine/command.ts';
import { sectionIn } from './story/place-section.ts';

/** As far back as `Undo` goes at once. */
const RECENT = 50;

/** Whoever takes a turn of a story back reads where it stands now. */
export const tellGame: Reflex = {
  name: 'tell-game',
  plan: async () => undefined,
  async after({ occurrences }, { repository, tree }) {
    const isUndone = occurrences.some(
      (one) => one.kind === 'carried-out' && one.command === 'undo',
    );
    if (!isUndone) return undefined;
    const path = (await tree.list()).find((entry) => /^readme\.md$/i.test(entry.path))?.path;
    const section = path === undefined ? undefined : sectionIn((await tree.readText(path)) ?? '');
    if (section === undefined) return undefined;
    const [newest, ...older] = await repository.log(RECENT);
    const undone = older.find(({ oid }) => oid === newest?.trailers['sayso-undid']);
    if (undone?.trailers['sayso-game'] === undefined) return undefined;
    return { kind: 'answer', followUps: [], said: { say: 'storyAgain', section } };
  },
};
