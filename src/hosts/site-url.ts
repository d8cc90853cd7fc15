/**
 * Where GitHub Pages publish a repository, from the repository's web address; a slash at the end.
 *
 * - `https://github.com/you/my-course` → `https://you.github.io/my-course/`
 * - `https://github.com/you/you.github.io` → `https://you.github.io/`
 * - elsewhere, as GitHub Enterprise Server without subdomain isolation does:
 *   `https://HOST/you/my-course` → `https://HOST/pages/you/my-course/`
 *
 * Sources: "About GitHub Pages", "Enabling subdomain isolation". A custom domain is known only to
 * the Pages settings, which win over this wherever they are asked.
 */
export function siteUrlOf(webUrl: string): string {
  const url = new URL(webUrl);
  const [owner = '', name = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (url.host !== 'github.com') return `${url.origin}/pages/${owner}/${name}/`;
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}
