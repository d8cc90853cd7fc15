import { appendFileSync } from 'node:fs';
import { createApp } from '../../../src/hosts/app/create-app.ts';
import { appOptions } from './started-app.ts';

/** An App in a process of its own, to be killed: it notes what it takes up and never gets done with it. */
const [folder = '', baseUrl = '', notes = ''] = process.argv.slice(2);
const app = await createApp(
  appOptions(folder, baseUrl, async ({ key }) => {
    appendFileSync(notes, `${key}\n`);
    return new Promise(() => {});
  }),
);
console.log(await app.listen(0, '127.0.0.1'));
