import type { Language } from './language.ts';
import type { Links } from './links.ts';

/** What a pre-filled issue says below its title, so that a newcomer knows which button to press. */
const PRESS_THE_BUTTON: Readonly<Record<Language, string>> = {
  en: 'Press the green button “Submit new issue”. You do not need to do anything else.',
  de: 'Drücke den grünen Knopf „Submit new issue“. Mehr musst du nicht tun.',
};

/**
 * The address of a new issue with its title filled in, so that saying something is one click.
 * Source: GitHub's "Creating an issue from a URL query" (`issues/new?title=&body=`).
 */
export function issueLink({ repositoryUrl, language = 'en' }: Links, title: string): string {
  const query = new URLSearchParams({ title, body: PRESS_THE_BUTTON[language] });
  // URLSearchParams writes a blank as `+`, which Markdown viewers keep but people read badly when copied.
  return `${repositoryUrl}/issues/new?${query.toString().replaceAll('+', '%20')}`;
}
