/** Longer than this, a line is a report or a description, and nobody's move in a game. */
const LONGEST = 80;

/** What GitHub fills in as a commit's subject when nobody types one, and what programs write. */
const WRITTEN_BY_MACHINES: readonly RegExp[] = [
  /^(?:create|update|delete|rename) \S*[./]\S*(?: to \S+)?$/i,
  /^(?:create|update|delete|rename) (?:readme|license|licence)\b/i,
  /^add files via upload$/i,
  /^initial commit$/i,
  /^(?:create|delete) \S+ directory$/i,
  /^bump \S+ from \S+ to \S+/i,
  /^merge (?:branch|pull request|remote-tracking) /i,
];

/** Whether a line can be meant by a command that takes any words. */
export function areFreeWords(line: string): boolean {
  const text = line.trim();
  return [...text].length <= LONGEST && !WRITTEN_BY_MACHINES.some((pattern) => pattern.test(text));
}
