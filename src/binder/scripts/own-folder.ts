/** How a script finds the folder that it lies in itself. */
export type OwnFolderUse = {
  readonly line: number;
  /** It goes on to folders around that. */
  readonly climbs: boolean;
};

const OWN =
  /\bdirname\b[^\n]{0,40}\$\{?(?:0|BASH_SOURCE)\b|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%|\breadlink\b[^\n]{0,40}\$0|\brealpath\b[^\n]{0,40}\$0|\b__file__\b|\bBASH_SOURCE\b/;
const UP = /(?:^|["'/\s(])\.\.(?=["'/\s)]|$)|\.parent\.parent\b|\.parents\[[1-9]/;

/**
 * Where a script asks for its own folder; undefined where it does not. It climbs when the line itself goes
 * up, or any other line does so without saying from where.
 */
export function ownFolderUse(text: string): OwnFolderUse | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
  const at = lines.findIndex((line) => OWN.test(line));
  if (at === -1) return undefined;
  const climbing = lines.findIndex((line) => OWN.test(line) && UP.test(line));
  if (climbing !== -1) return { line: climbing + 1, climbs: true };
  const variable = /\b([A-Za-z_]\w*)\s*=/.exec(lines[at] ?? '')?.[1];
  const climbs =
    variable !== undefined && lines.some((line) => line.includes(variable) && UP.test(line));
  return { line: at + 1, climbs };
}
