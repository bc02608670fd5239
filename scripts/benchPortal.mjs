import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { startPortal, unpackPortal } from './test/builtPortal.mjs';
import { findBrowser } from './test/findBrowser.mjs';
import { root, run, step } from './test/steps.mjs';

/** Sizes of the MLflow that the portal is connected to. */
const STUB = {
  models: 2,
  env: {
    WAYMARK_STUB_VERSIONS: '5000',
    WAYMARK_STUB_MORE_METRICS: '14',
    WAYMARK_STUB_NEWEST_METRICS: '494',
  },
};

/**
 * Builds and starts the portal as it is delivered, with the example
 * organisation and an MLflow that knows models of 5,000 versions, for
 * benchmarks that look at pages in a browser.
 */
export async function startMeasuredPortal() {
  const browser = findBrowser();
  await build();
  const stub = fork(
    `${root}benchmarks/src/mlflowStub/serve.ts`,
    [String(STUB.models)],
    {
      execArgv: [
        '--require',
        `${root}node_modules/@backstage/cli/config/nodeTransform.cjs`,
      ],
      env: { ...process.env, ...STUB.env },
    },
  );
  const port = await new Promise((resolve, reject) => {
    stub.on('message', message => message.port && resolve(message.port));
    stub.once('exit', code =>
      reject(new Error(`the MLflow stub ended with ${code}`)),
    );
  });
  const portal = await startWith('pages', {
    WAYMARK_STUB_URL: `http://127.0.0.1:${port}`,
  });
  return {
    env: describePortal(portal, browser),
    async stop() {
      await portal.stop();
      stub.disconnect();
    },
  };
}

/**
 * The same portal without the MLflow. It takes events from whoever has the
 * token that the benchmark is given.
 */
export async function startLineagePortal() {
  const browser = findBrowser();
  await build();
  const token = randomUUID();
  const portal = await startWith('lineage', { WAYMARK_BENCH_TOKEN: token });
  return {
    env: {
      ...describePortal(portal, browser),
      WAYMARK_BENCH_TOKEN: token,
    },
    stop: () => portal.stop(),
  };
}

/** The same portal as it is, for benchmarks that ask its API alone. */
export async function startPlainPortal() {
  await build();
  const portal = await startWith(undefined, {});
  return {
    env: { WAYMARK_BENCH_PORTAL: portal.baseUrl },
    stop: () => portal.stop(),
  };
}

async function build() {
  if (process.argv.includes('--no-build')) {
    return;
  }
  if ((await step('build', () => run('node', ['scripts/build.mjs']))) !== 0) {
    throw new Error('the portal could not be built');
  }
}

async function startWith(name, env) {
  return startPortal({
    portal: await unpackPortal(),
    nodeEnv: 'development',
    config: [
      `${root}e2e/app-config.e2e.yaml`,
      ...(name ? [`${root}benchmarks/app-config.${name}.yaml`] : []),
    ],
    env,
  });
}

function describePortal(portal, browser) {
  return {
    WAYMARK_BENCH_PORTAL: portal.baseUrl,
    WAYMARK_BENCH_BROWSER: browser,
    WAYMARK_BENCH_APP: `${root}packages/app/dist`,
  };
}
