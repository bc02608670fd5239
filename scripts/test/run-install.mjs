// Packs every plugin as publishing would, installs the tarballs into an
// otherwise plain Backstage by the lines of the README alone, with the new and
// the classic frontend, and opens a model's page in Chromium.
//   --keep   leaves the folder it worked in, and says where it is
//   --lock   writes what the plain app needs beyond the checkout's yarn.lock
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPages } from './install/checkPages.mjs';
import { createChecks, Stopped } from './install/checks.mjs';
import { findBrowser } from './findBrowser.mjs';
import { findLinks } from './install/findLinks.mjs';
import { inspectTarball } from './install/inspectTarball.mjs';
import { installApp } from './install/installApp.mjs';
import { layOutApp } from './install/layOutApp.mjs';
import { packPlugins } from './install/packPlugins.mjs';
import { probeTypes } from './install/probeTypes.mjs';
import {
  addCommandsOf,
  mergeBlocks,
  readBlocks,
} from './install/readmeBlocks.mjs';
import { runLogged } from './install/runLogged.mjs';
import {
  findUnlocked,
  seedLockfile,
  writeExtra,
} from './install/seedLockfile.mjs';
import { serveRegistry } from './install/serveRegistry.mjs';
import { stageCheckout } from './install/stageCheckout.mjs';
import { checkReadmes, TESTED } from './install/checkReadmes.mjs';
import { root } from './steps.mjs';

const flags = new Set(process.argv.slice(2));
const extra = join(root, 'scripts/test/install/extra-lock.yaml');
const checks = createChecks('install');
const { check, require } = checks;

const browser = findBrowser();
const home = await mkdtemp(join(tmpdir(), 'waymark-install-'));
const app = join(home, 'plain');
const log = name => join(home, `${name}.log`);
const started = [];

function expectNone(problems) {
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
}

async function work() {
  const readmes = await Promise.all(
    TESTED.map(name => readFile(join(root, name), 'utf8')),
  );
  const tested = readmes.map(readBlocks);
  const blocks = mergeBlocks(tested);
  await check('the READMEs agree, and count the lines right', async () =>
    expectNone(await checkReadmes(tested)),
  );

  const stage = join(home, 'stage');
  const packages =
    await require('types, builds and packs the plugins', async () =>
      packPlugins({
        stage,
        plugins: await stageCheckout(stage),
        tarballs: join(home, 'tarballs'),
        log: log('pack'),
      }));
  const packed = [];
  for (const { directory, file, manifest: source, used } of packages) {
    await check(`${source.name} is a sound package`, async () => {
      const { manifest, problems } = await inspectTarball({
        file,
        source,
        used,
        folder: join(home, 'unpacked', directory),
        modules: join(root, 'node_modules'),
      });
      packed.push({ file, manifest });
      expectNone(problems);
    });
  }

  const registry = await serveRegistry(packed);
  started.push(registry);
  const named = new Set(
    addCommandsOf(blocks.add).flatMap(command => command.packages),
  );
  await require('adds them to a plain Backstage', async () => {
    await layOutApp({ app, blocks, registry: registry.address });
    const seeded = join(home, 'seeded.lock');
    for (const target of [seeded, join(app, 'yarn.lock')]) {
      await seedLockfile({
        checkout: join(root, 'yarn.lock'),
        extra,
        target,
      });
    }
    await installApp({
      app,
      add: blocks.add,
      rest: packed
        .map(({ manifest }) => manifest.name)
        .filter(name => !named.has(name)),
      log: log('install'),
    });
  });
  await check('every version is locked', async () => {
    const unlocked = await findUnlocked({
      seeded: join(home, 'seeded.lock'),
      installed: join(app, 'yarn.lock'),
    });
    if (flags.has('--lock')) {
      await writeExtra(extra, extra, unlocked);
      return;
    }
    expectNone(
      Object.keys(unlocked).map(
        range =>
          `${range} is in no lockfile: npm run test:install -- --lock, and commit ${extra.replace(root, '')}`,
      ),
    );
  });
  await check('nothing leads to the checkout', async () =>
    expectNone(await findLinks(app)),
  );
  await check('Yarn has nothing to say about the peers of ours', async () => {
    const said = await readFile(log('install'), 'utf8');
    expectNone(
      said
        .split('\n')
        .filter(line => /YN00(?:02|60|86)/.test(line))
        .filter(line => line.includes('@waymark')),
    );
  });
  for (const resolution of ['bundler', 'node']) {
    await check(`TypeScript finds every entry: ${resolution}`, async () =>
      expectNone(
        await probeTypes({
          app,
          manifests: packed.map(({ manifest }) => manifest),
          resolution,
        }),
      ),
    );
  }
  await require('the app type-checks', () =>
    runLogged(
      join(app, 'node_modules/.bin/tsc'),
      ['--pretty', 'false', '--incremental', 'false'],
      { cwd: app, log: log('tsc') },
    ));
  await require('the backend and both apps build', () =>
    runLogged(
      join(app, 'node_modules/.bin/backstage-cli'),
      ['package', 'build'],
      { cwd: join(app, 'packages/backend'), log: log('build') },
    ));
  await checkPages({ checks, app, home, browser, log });
}

let code = 1;
try {
  await work();
} catch (error) {
  if (!(error instanceof Stopped)) {
    await check('the test itself runs through', () => Promise.reject(error));
  }
} finally {
  await Promise.all(started.map(running => running.stop()));
  code = await checks.finish();
  if (flags.has('--keep')) {
    process.stderr.write(`waymark: the plain app: ${app}\n`);
  } else {
    // What was ended may still write its last words.
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
process.exitCode = code;
