export interface Config {
  /**
   * The registry of what machine learning systems report. Connections are
   * configured under the keys of their connector modules.
   */
  mlops?: {
    /** Where the OpenLineage events of connectors go. */
    lineage?: {
      /**
       * - `auto` (default): the lineage API, and no word when there is none;
       * - `api`: the lineage API, with a warning while it cannot be reached;
       * - `file`: a file, one event per line;
       * - `none`: nowhere; events are not kept.
       */
      target?: 'auto' | 'api' | 'file' | 'none';
      /** The file of the target `file`, from the backend's working directory. */
      file?: string;
    };
    /** The registry's copy of the catalog. */
    catalogMirror?: {
      /** Seconds between two comparisons with the whole catalog; 60 without. */
      sweepSeconds?: number;
    };
  };
}
