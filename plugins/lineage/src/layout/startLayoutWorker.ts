/**
 * Starts the worker that lays out graphs; undefined where there are no
 * workers. Throws what `new Worker` throws; a script that cannot be loaded is
 * told by the worker's `error` event later.
 *
 * How it comes to run in somebody else's app. A blob would be refused by
 * Backstage's content security policy, and the build of a package emits no
 * file for `new URL('./x', import.meta.url)`: the worker is therefore an entry
 * of this package, built like the others (`dist/layout-worker.esm.js`), and
 * named here as any import would name it. The build of the package leaves the
 * expression as it is. The build of the app (rspack, and webpack alike) knows
 * the form `new Worker(new URL('…', import.meta.url))`, resolves what it names
 * through `exports`, bundles it with what it imports into a script of the
 * app's own origin and puts that script's address here. The form must stay
 * literally so: a variable in it and the bundler sees nothing.
 */
export function startLayoutWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') {
    return undefined;
  }
  return new Worker(
    new URL('@waymark/plugin-lineage/layout-worker', import.meta.url),
    { name: 'lineage-layout' },
  );
}
