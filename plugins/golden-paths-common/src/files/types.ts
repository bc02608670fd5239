/** One file of a tree. @public */
export interface TreeFile {
  content: Uint8Array;
  executable?: boolean;
}

/** Files by their path from the root, with `/`, without a leading one. @public */
export type FileTree = ReadonlyMap<string, TreeFile>;
