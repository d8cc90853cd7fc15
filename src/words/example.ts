/** A phrase that works as it stands, and what it does. */
export type Example = { readonly say: string; readonly does: string };

/** Whether what an example does is more than what the command is for, in the same words. */
export function tellsMore({ does }: Example, about: string): boolean {
  return does.toLowerCase() !== about.toLowerCase().replace(/\.$/, '');
}
