/** The unseen end of a reply of ours, by which it is found again. Keys are letters, digits and dashes. */
export function markerOf(key: string): string {
  return `<!-- sayso ${key} -->`;
}
