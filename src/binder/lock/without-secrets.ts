/**
 * An address without names and passwords before its `@`, and without what follows `?` or `#`. Of addresses for ssh
 * the name stays, as it says nothing: `git@host:owner/name`.
 */
export function withoutSecrets(url: string): string {
  const [address = ''] = url.split(/[?#]/, 1);
  return address
    .replace(/^(ssh:\/\/[^/@:]*)(?::[^/@]*)?@/i, '$1@')
    .replace(/^((?!ssh:)[a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}

/** Names and passwords in addresses anywhere in a text. */
export function textWithoutSecrets(text: string): string {
  return text.replace(/(:\/\/)[^/@\s]*@/g, '$1…@');
}
