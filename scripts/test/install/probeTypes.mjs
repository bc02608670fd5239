import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Imports every entry of every package the way TypeScript looks packages up,
 * and says what it could not find or understand. Only what is wrong with
 * packages of ours counts.
 *
 * @param options.app an installed app
 * @param options.manifests the manifests as packed
 * @param options.resolution `bundler` or `node`
 * @returns the compiler's messages, none when all is well
 */
export async function probeTypes({ app, manifests, resolution }) {
  const folder = join(app, `probe-${resolution}`);
  await mkdir(folder, { recursive: true });
  const entries = manifests.flatMap(entriesOf);
  await writeFile(
    join(folder, 'probe.ts'),
    entries
      .map(
        (entry, index) =>
          `import * as entry${index} from '${entry}';\nexport type Names${index} = keyof typeof entry${index};\n`,
      )
      .join(''),
  );
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '@backstage/cli/config/tsconfig.json',
      include: ['probe.ts'],
      compilerOptions: {
        rootDir: '.',
        noEmit: true,
        emitDeclarationOnly: false,
        declaration: false,
        incremental: false,
        allowImportingTsExtensions: false,
        jsx: 'react-jsx',
        module: resolution === 'node' ? 'commonjs' : 'es2020',
        moduleResolution: resolution,
        // Declarations of ours are what is probed.
        skipLibCheck: false,
        types: [],
      },
    }),
  );
  const output = await compile(app, folder);
  return output
    .split('\n')
    .filter(line => /: error TS/.test(line))
    .filter(line => /@waymark\/|(?:^|\/)probe\.ts|^error/.test(line));
}

/** What can be imported from a package, without its manifest. */
function entriesOf({ name, exports = { '.': {} } }) {
  return Object.keys(exports)
    .filter(path => path !== './package.json')
    .map(path => `${name}${path.slice(1)}`);
}

/** Output of the compiler; other people's declarations may have errors. */
function compile(app, folder) {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        join(app, 'node_modules/typescript/bin/tsc'),
        '--pretty',
        'false',
        '-p',
        folder,
      ],
      { cwd: app, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        // 1 and 2: there were errors, which the output tells.
        error && ![1, 2].includes(error.code)
          ? reject(new Error(`tsc: ${stderr || error.message}`))
          : resolve(stdout),
    );
  });
}
