import type { Knex } from 'knex';
import { INTERVAL_MS, openWorld, TEMPLATE_REF, tree } from './openWorld';

export { INTERVAL_MS, TEMPLATE_REF, tree };

/** Of what goes on until it is done. */
export const never = { signal: new AbortController().signal };

/** The template at first. */
export const first = {
  version: '1.0.0',
  standard: ['Makefile', 'ci/**'],
  files: {
    'catalog-info.yaml': 'name: {{name}}\n',
    Makefile: 'test:\n\tpytest {{name}}\n',
    'ci/build.yaml': 'on: push\n',
    'src/app.py': 'pass\n',
  },
};

/** The template later. */
export const second = {
  ...first,
  version: '1.1.0',
  files: { ...first.files, 'ci/build.yaml': 'on: [push]\n' },
};

/** Worlds with a template and a checker; call within a `describe`. */
export function checkings(init: () => Promise<Knex>) {
  const worlds: Awaited<ReturnType<typeof openWorld>>[] = [];
  afterEach(() => worlds.splice(0).forEach(({ git }) => git.clear()));
  return {
    async setup() {
      const knex = await init();
      const world = await openWorld(knex);
      worlds.push(world);
      await world.setTemplate(first);
      const checker = world.open();
      return {
        ...world,
        knex,
        checker,
        checkLater: async () => {
          world.pass(INTERVAL_MS + 1);
          return checker.checkDue(never);
        },
      };
    },
  };
}
