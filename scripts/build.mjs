// Builds the production artefacts: packages/backend/dist/{skeleton,bundle}.tar.gz,
// which hold the backend, every plugin and the compiled frontend.
import { bin, root, runQuietly, step } from './test/steps.mjs';

process.exitCode = await step('build', () =>
  runQuietly(bin('backstage-cli'), ['package', 'build'], {
    log: `${root}.waymark/build.log`,
    cwd: `${root}packages/backend`,
    env: { NODE_OPTIONS: '--max-old-space-size=6144' },
  }),
);
