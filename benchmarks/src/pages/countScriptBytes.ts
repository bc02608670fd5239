import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of scripts by the package that they come from. */
export interface ScriptBytes {
  total: number;
  /** Our sources, by their path below `plugins/`. */
  ours: Map<string, number>;
}

/**
 * Tells which sources the scripts that a page loaded were made of, by the
 * build's own source maps.
 *
 * @param app - the folder of the built frontend
 * @param urls - addresses of the scripts, below `/static/`
 */
export async function countScriptBytes(
  app: string,
  urls: string[],
): Promise<ScriptBytes> {
  const ours = new Map<string, number>();
  let total = 0;
  for (const url of urls) {
    const file = join(app, new URL(url).pathname);
    const script = await readFile(file, 'utf8');
    total += Buffer.byteLength(script);
    const map = await readFile(`${file}.map`, 'utf8');
    for (const [source, bytes] of bytesBySource(script, map)) {
      const [, path] =
        /plugins\/((?:mlops|catalog-module-mlops).*)$/.exec(source) ?? [];
      if (path) {
        ours.set(path, (ours.get(path) ?? 0) + bytes);
      }
    }
  }
  return { total, ours };
}

/** Every mapping covers what follows it up to the next one on its line. */
function bytesBySource(script: string, map: string): Map<string, number> {
  const lines = script.split('\n');
  const bytes = new Map<string, number>();
  let open: { line: number; column: number; source: string | null } | undefined;
  const close = (endLine: number, endColumn: number) => {
    if (open?.source) {
      const end = open.line === endLine ? endColumn : undefined;
      const text = lines[open.line - 1].slice(open.column, end);
      bytes.set(
        open.source,
        (bytes.get(open.source) ?? 0) + Buffer.byteLength(text),
      );
    }
  };
  eachMapping(new TraceMap(map), mapping => {
    close(mapping.generatedLine, mapping.generatedColumn);
    open = {
      line: mapping.generatedLine,
      column: mapping.generatedColumn,
      source: mapping.source,
    };
  });
  close(Infinity, 0);
  return bytes;
}
