import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { checkLaziness } from './checkLaziness.mjs';
import { importsOf } from './importsOf.mjs';

const UNWANTED =
  /(?:^|\/)(?:src|dev|e2e|__fixtures__|__testUtils__|fixtures|node_modules)\/|\.test\.|\.(?:tsx?|snap)$/;
const FRONTEND = new Set(['frontend-plugin', 'frontend-plugin-module']);
const REACT = ['react', 'react-dom', 'react-router-dom'];

/**
 * Unpacks a tarball and says what is wrong with it as a package for others.
 *
 * @param options.file the tarball
 * @param options.source the manifest before packing
 * @param options.used packages that its sources import, types included
 * @param options.folder where to unpack it
 * @param options.modules node_modules in which third-party manifests are
 * @returns the packed manifest and sentences, none when all is well
 */
export async function inspectTarball(options) {
  const { file, source, used, folder, modules } = options;
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xzf', file, '-C', folder]);
  const home = join(folder, 'package');
  const manifest = JSON.parse(
    await readFile(join(home, 'package.json'), 'utf8'),
  );
  const files = (await readdir(home, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => relative(home, join(entry.parentPath, entry.name)));
  const texts = new Map();
  for (const name of files.filter(isCode)) {
    texts.set(name, await readFile(join(home, name), 'utf8'));
  }
  const problems = [
    ...checkContent({ source, manifest, files }),
    ...checkEntries({ manifest, files }),
    ...checkRanges(manifest),
    ...(await checkImports({ manifest, texts, modules, used })),
    ...checkLaziness({ manifest, texts }),
  ];
  return { manifest, problems };
}

function isCode(name) {
  return /^(?:dist|migrations)\/.*\.(?:[cm]?js|d\.ts)$/.test(name);
}

function checkContent({ source, manifest, files }) {
  const problems = [];
  const has = test => files.some(name => test.test(name));
  if (!files.includes('README.md')) {
    problems.push('has no README.md');
  }
  if (!has(/^dist\//)) {
    problems.push('has no dist');
  }
  for (const wanted of source.files ?? []) {
    if (wanted === 'migrations' && !has(/^migrations\/.+\.js$/)) {
      problems.push('declares migrations and has none');
    } else if (
      wanted !== source.configSchema &&
      !files.some(name => name === wanted || name.startsWith(`${wanted}/`))
    ) {
      problems.push(`declares ${wanted} and has none`);
    }
  }
  // Packing turns config.d.ts into a JSON Schema.
  if (source.configSchema && !files.includes(manifest.configSchema)) {
    problems.push(`has no ${manifest.configSchema}, which configSchema names`);
  }
  for (const name of files) {
    if (UNWANTED.test(name) && !name.endsWith('.d.ts')) {
      problems.push(`carries ${name}, which is of no use to anybody`);
    }
  }
  return problems;
}

/** Every file that the manifest leads to has to be there. */
function checkEntries({ manifest, files }) {
  const leads = [
    manifest.main,
    manifest.module,
    manifest.types,
    ...Object.values(manifest.exports ?? {}).flatMap(entry =>
      typeof entry === 'string'
        ? [entry]
        : Object.entries(entry)
            .filter(([condition]) => condition !== 'backstage')
            .map(([, target]) => target),
    ),
    ...Object.values(manifest.typesVersions?.['*'] ?? {}).flat(),
  ].filter(Boolean);
  return leads
    .filter(lead => !files.includes(lead.replace(/^\.\//, '')))
    .map(lead => `leads to ${lead}, which is not in it`);
}

function checkRanges(manifest) {
  const problems = [];
  const { dependencies = {}, peerDependencies = {} } = manifest;
  for (const [name, range] of Object.entries({
    ...dependencies,
    ...peerDependencies,
  })) {
    if (/^(?:workspace|portal|link|file|patch):/.test(range)) {
      problems.push(
        `wants ${name} at '${range}', which only this checkout has`,
      );
    } else if (!/[\d*]/.test(range)) {
      problems.push(`wants ${name} at '${range}', which is no range`);
    }
  }
  for (const name of REACT) {
    if (name in dependencies) {
      problems.push(`brings a ${name} of its own; expected a peer dependency`);
    }
  }
  if (FRONTEND.has(manifest.backstage?.role)) {
    for (const name of REACT.filter(peer => !(peer in peerDependencies))) {
      problems.push(`does not ask the app for its ${name}`);
    }
    if (peerDependencies.react && !/\^18/.test(peerDependencies.react)) {
      problems.push(
        `asks for react ${peerDependencies.react}; Backstage has 18`,
      );
    }
  }
  return problems;
}

/** What the code imports is declared, and what is declared is imported. */
async function checkImports({ manifest, texts, modules, used }) {
  const problems = [];
  const { dependencies = {}, peerDependencies = {} } = manifest;
  const declared = new Set([
    ...Object.keys(dependencies),
    ...Object.keys(peerDependencies),
  ]);
  // Declarations name packages that the sources only infer types from.
  const needed = new Set(used);
  for (const [name, text] of texts) {
    for (const imported of importsOf(text)) {
      needed.add(imported);
      if (builtinModules.includes(imported) || imported.startsWith('node:')) {
        continue;
      }
      if (!declared.has(imported)) {
        problems.push(`${name} imports ${imported}, which it does not declare`);
      } else if (
        name.endsWith('.d.ts') &&
        !(await bringsTypes(modules, imported)) &&
        !declared.has(typesPackageOf(imported))
      ) {
        problems.push(
          `${name} imports types of ${imported} and does not declare ${typesPackageOf(imported)}`,
        );
      }
    }
  }
  const askedFor = await peersOf(modules, Object.keys(dependencies));
  for (const name of Object.keys(dependencies)) {
    const typed = name.startsWith('@types/');
    if (!typed && !needed.has(name) && !askedFor.has(name)) {
      problems.push(`declares ${name} and uses it nowhere`);
    }
  }
  return [...new Set(problems)];
}

function typesPackageOf(name) {
  return `@types/${name.replace(/^@(.+)\/(.+)$/, '$1__$2')}`;
}

async function readManifest(modules, name) {
  return JSON.parse(
    await readFile(join(modules, name, 'package.json'), 'utf8').catch(
      () => '{}',
    ),
  );
}

async function bringsTypes(modules, name) {
  const { types, typings, exports = {} } = await readManifest(modules, name);
  return Boolean(types ?? typings) || JSON.stringify(exports).includes('.d.');
}

/** Packages that some dependency wants its user to bring. */
async function peersOf(modules, names) {
  const manifests = await Promise.all(
    names.map(name => readManifest(modules, name)),
  );
  return new Set(
    manifests.flatMap(({ peerDependencies = {} }) =>
      Object.keys(peerDependencies),
    ),
  );
}
