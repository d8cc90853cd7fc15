/** `one page`, `3 pages`, `no pages`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  if (count === 0) return `no ${plural}`;
  return count === 1 ? `one ${noun}` : `${count} ${plural}`;
}
