import type { Entity } from '@backstage/catalog-model';
import {
  readShippedTemplate,
  startScaffolder,
  type StubbedAction,
} from '../../__testUtils__/startScaffolder';
import { openPullRequest, type PullRequestChange } from '../openPullRequest';

/** Files with what a template's language could stumble over. */
export const files: PullRequestChange['files'] = [
  {
    path: 'models/churn/catalog-info.yaml',
    content:
      'kind: Model\r\nspec: # ${{ values.content }} {{ x }} {% if y %}\r\n  a: "é"\r\n',
  },
  { path: '.backstage/one two.yaml', content: '1' },
  { path: 'blank-lines.yaml', content: '\n\n  a: 1\n\n\n' },
];

/** A change of them. */
export function change(
  given: Partial<PullRequestChange> = {},
): PullRequestChange {
  return {
    target: {
      host: 'github.com',
      template: 'template:default/propose-change-github',
      values: {},
    },
    address: {
      host: 'github.com',
      owner: 'acme',
      name: 'shop',
      ref: 'main',
      path: files[0].path,
    },
    branch: 'waymark/raci-1',
    title: 'Hand over: "training" ${{ user.ref }}',
    description: 'From Lena to Jonas.\n\n- one\n- {{ two }}',
    files,
    ...given,
  };
}

/** A scaffolder with a template, and what opens pull requests by it. */
export async function start(
  action: StubbedAction,
  templates?: Entity[],
  more?: StubbedAction[],
) {
  const started = await startScaffolder({
    action,
    more,
    templates: templates ?? [
      await readShippedTemplate('propose-change-github'),
    ],
  });
  const { scaffolder, credentials } = started;
  const open = (
    given: Partial<PullRequestChange> = {},
    options: { signal?: AbortSignal; waitMs?: number } = {},
  ) =>
    openPullRequest(change(given), {
      scaffolder,
      credentials,
      appUrl: 'http://portal.example.org',
      signal: options.signal,
      patience: { waitMs: options.waitMs ?? 60_000, lookEveryMs: 20 },
    });
  return { ...started, open };
}
