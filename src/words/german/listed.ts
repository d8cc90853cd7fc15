import { andMore } from './counted.ts';
import { quote } from './quote.ts';

/** The first few, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quote).join(', ');
  return names.length > 5 ? `${shown} ${andMore(names.length - 5)}` : shown;
}
