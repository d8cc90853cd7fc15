import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** A rented machine: where it is made, seen and thrown away. */
type Provider = {
  readonly name: string;
  readonly steps: readonly string[];
};

const PROVIDERS: readonly Provider[] = [
  {
    name: 'DigitalOcean',
    steps: [
      `${link('Open “Create Droplet”', 'https://cloud.digitalocean.com/droplets/new')}. Choose Ubuntu 24.04 (LTS), and a size with 4 GB of memory (about 24 dollars a month, counted by the hour; ${link('prices', 'https://www.digitalocean.com/pricing/droplets')} change).`,
      'Under “Advanced options” tick “Add Initialization scripts”, and paste the text there. Press “Create Droplet”.',
      `After about ten minutes open the machine in ${link('your list', 'https://cloud.digitalocean.com/droplets')}, and press “Console”: the address of your notebooks stands there when you are logged in.`,
      `**To throw it away:** choose the machine in ${link('your list', 'https://cloud.digitalocean.com/droplets')}, “Destroy”, “Destroy this Droplet”. One that is only switched off goes on costing.`,
    ],
  },
  {
    name: 'Hetzner',
    steps: [
      `${link('Open the console', 'https://console.hetzner.cloud/projects')}, choose a project, and press “Add Server”. Choose Ubuntu 24.04, and a type with x86 and 4 GB of memory (about 5 euros a month, counted by the hour; ${link('prices', 'https://www.hetzner.com/cloud')} change). Leave the public IPv4 address switched on.`,
      'Paste the text under “Cloud config”. Press “Create & Buy now”.',
      'After about ten minutes open the machine there, and press the sign `>_` at the top: the address of your notebooks stands on its screen. It cannot be copied from there, so write it off, or open the address without what follows the number and type the token there.',
      `**To throw it away:** open the machine in ${link('your project', 'https://console.hetzner.cloud/projects')}, “Delete”. One that is only switched off goes on costing.`,
    ],
  },
];

/** Running a repository's image on a rented server. */
export const ownServerSentences = {
  ownServer: ({ image, text }: { readonly image: string; readonly text: string }) =>
    [
      `A rented server can run your notebooks, from the image ${quote(image)}. Give it this text when you make it, and it sets itself up; it also makes the token that opens it, which nobody else gets to see:`,
      `${fence(text)}yaml\n${text}${fence(text)}`,
      ...PROVIDERS.map(({ name, steps }) => `**${name}**\n\n${numbered(steps)}`),
      'Your browser warns you the first time, because the server made its certificate itself: press “Advanced” and go on. What you write stays on that server only; download it before you throw the server away. The address with the token stays in the file `/etc/notebooks/address` there. The image has to be public; if it cannot be had, the same places say so.',
    ].join('\n\n'),
  ownServerNeedsImage: (_values: object, links: Links) =>
    `A server of your own starts from the image of your repository. I looked for it on the branch \`binder-build\`, and there is none that another machine could get. ${link('Build the image', issueLink(links, 'Build image'))} first, then say this again.`,
  ownServerNeedsPublic: (_values: object, links: Links) =>
    `A new server gets what everybody can see, and this repository is private. Nothing was changed. ${link('See what else works here', issueLink(links, 'Help'))}`,
} as const;

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
}

/** Longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(longest + 1);
}
