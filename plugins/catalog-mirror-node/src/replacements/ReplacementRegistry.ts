/**
 * What a change of the registry's feed says, as far as replacements go.
 * @public
 */
export interface RegistryChange {
  seq: number;
  /** `replaced`, or anything else, which is passed over. */
  type: string;
  entityRef: string;
  /** Who took the entity's place; there when `type` is `replaced`. */
  replacedBy?: string;
}

/**
 * What is asked of the registry of discovered entities. `MlopsClient` of
 * `@waymark/plugin-mlops-common` is one; the mirror knows no more of it, so
 * that any backend can use the mirror alone.
 * @public
 */
export interface ReplacementRegistry {
  /**
   * Changes after a number, in the order of their numbers, each ref with its
   * latest change alone. The change with the highest number stays in the feed.
   */
  getCatalogChanges(
    after: number,
    page: { limit: number },
    request: { token: string; signal: AbortSignal },
  ): Promise<{ items: readonly RegistryChange[] }>;
}
