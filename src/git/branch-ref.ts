const NOT_A_BRANCH: readonly RegExp[] = [
  /^$/,
  /^[-/.]/,
  /[/.]$/,
  /\.lock$/,
  /\.\.|@\{|\/\/|\/\./,
  /[\p{Cc} ~^:?*[\\]/u,
];

/**
 * The full ref of a branch, or undefined for what cannot be a branch's name and must not reach git
 * as part of a refspec. Source: git-check-ref-format(1).
 */
export function branchRef(branch: string): string | undefined {
  return NOT_A_BRANCH.some((rule) => rule.test(branch)) ? undefined : `refs/heads/${branch}`;
}
