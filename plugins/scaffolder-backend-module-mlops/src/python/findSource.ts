import { InputError } from '@backstage/errors';
import type { TemplateSource } from './readPythonSettings';

/**
 * The configured source that a template is from. Who may run a template of the
 * portal may not for that have the backend fetch from anywhere, with its
 * credentials.
 *
 * @throws InputError when the template is from none
 */
export function findSource(
  url: string,
  sources: readonly TemplateSource[],
): TemplateSource {
  const isPlain =
    !/[\p{Cc}\s\\]/u.test(url) &&
    !url
      .split(/[/:]/)
      .some(part => part === '..' || /^(%2e|\.){2}$/i.test(part));
  const source = isPlain
    ? [...sources]
        .sort((a, b) => b.url.length - a.url.length)
        .find(known => url.startsWith(known.url))
    : undefined;
  if (!source) {
    const known = sources.map(each => each.url).join(', ') || 'none';
    throw new InputError(
      `'${url}' is below no address that templates may come from: ${known}. Who runs the portal can add one to mlops.python.templates`,
    );
  }
  return source;
}

/**
 * A branch, tag or commit that Git takes for no option.
 *
 * @throws InputError when it is none
 */
export function checkRef(ref: string | undefined): string | undefined {
  if (
    ref &&
    (!/^[A-Za-z0-9_][\w./+-]{0,249}$/.test(ref) || ref.includes('..'))
  ) {
    throw new InputError(
      `'${ref}' is no Git ref; expected a branch, a tag or a commit`,
    );
  }
  return ref || undefined;
}
