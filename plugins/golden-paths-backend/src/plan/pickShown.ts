import { type FileTree, isText } from '@waymark/plugin-golden-paths-common';

/** Files that people look at before they make a project, in this order. */
const LOOKED_AT: readonly RegExp[] = [
  /^catalog-info\.ya?ml$/,
  /^readme\.md$/i,
  /^(docs\/)?(model|system)[-_]?card\.md$/i,
  /^(docs\/)?product([-_]brief)?\.md$/i,
  /^\.waymark\/template\.yaml$/,
];
const MAX_SHOWN = 8;
const MAX_LENGTH = 50_000;

/** The texts of a project that people look at. Pure. */
export function pickShown(files: FileTree): { path: string; text: string }[] {
  return LOOKED_AT.flatMap(pattern =>
    [...files]
      .filter(([path, { content }]) => pattern.test(path) && isText(content))
      .map(([path, { content }]) => ({
        path,
        text: new TextDecoder().decode(content).slice(0, MAX_LENGTH),
      })),
  ).slice(0, MAX_SHOWN);
}
