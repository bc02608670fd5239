import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  checkings,
  first,
  never,
  tree,
} from '../../checking/__testUtils__/checkings';
import { createUpdates } from '../createUpdates';

/** Who proposes. */
export const asker = {
  credentials: mockCredentials.user('user:default/ada'),
  user: 'user:default/ada',
};

/** Five lines, so that two people can change it in two places. */
const TRAIN = 'one\ntwo\nthree\nfour\nfive\n';

/** The template at first, and later. */
export const before = {
  ...first,
  files: { ...first.files, 'src/train.py': TRAIN, 'old.txt': 'old\n' },
};
export const after = {
  ...first,
  version: '2.0.0',
  files: {
    'catalog-info.yaml': 'name: {{name}}\n',
    Makefile: 'test:\n\tpytest -q {{name}}\n',
    'ci/build.yaml': 'on: [push]\n',
    'src/app.py': 'pass # 2\n',
    'src/model/train.py': TRAIN.replace('five', 'FIVE'),
    'new.txt': 'new\n',
  },
};

/** Worlds with updates; call within a `describe`. */
export function openUpdates(init: () => Promise<Knex>) {
  const checks = checkings(init);

  const setup = async () => {
    const world = await checks.setup();
    await world.setTemplate(before);
    const updates = createUpdates({
      ...world,
      proposals: world.git.proposals,
      appBaseUrl: 'https://portal.example.org/',
    });
    return {
      ...world,
      updates,
      async preview(name: string, answers = {}) {
        return updates.preview(await world.find(name), { answers }, asker);
      },
      async propose(name: string, revision: string, answers = {}) {
        const project = await world.find(name);
        return updates.propose(project, { revision, answers }, asker);
      },
    };
  };

  /** A project that did all that projects do, and its template moved on. */
  const setUpWork = async () => {
    const world = await setup();
    await world.create('churn');
    world.git.commit(
      'churn',
      new Map([
        ...tree({
          Makefile: 'test:\n\tpytest -x churn\n',
          'src/train.py': TRAIN.replace('one', 'ONE'),
          'src/own.py': 'mine\n',
        }),
        ['ci/build.yaml', null],
      ]),
    );
    await world.checker.checkDue(never);
    await world.setTemplate(after);
    return world;
  };

  return { setup, setUpWork };
}
