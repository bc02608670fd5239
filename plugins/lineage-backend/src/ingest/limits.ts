/**
 * How much is taken of what is sent. What is refused beyond its limit names
 * the place in the event; what is cut says so where it is kept. They are
 * documented in `docs/lineage.md`.
 */
export const LIMITS = {
  /** Bytes of one event, after decompression; more is refused with 413. */
  eventBytes: 5_000_000,
  /** Bytes of a batch, after decompression; more is refused with 413. */
  batchBytes: 20_000_000,
  /** Events of a batch; more is refused with 413. */
  batchEvents: 5_000,
  /** Levels of nesting of an event; more is refused. */
  depth: 100,
  /** Characters of a namespace; more is refused. */
  namespace: 1_000,
  /** Characters of a name of a dataset, job or field; more is refused. */
  name: 2_000,
  /** Inputs, and outputs, of an event; more is refused. */
  datasets: 1_000,
  /** Inputs times outputs where no facet says what comes from what; more is refused. */
  product: 50_000,
  /** Facets of a run, job or dataset; more is refused. */
  facets: 100,
  /** Characters of a facet's name; more is refused. */
  facetName: 200,
  /** Characters of a facet as JSON; a larger one is kept shortened. */
  facetBody: 64_000,
  /** Fields of a schema, and items of any other list of a facet; the rest is cut. */
  facetItems: 1_000,
  /** Characters of a text within a facet; the rest is cut. */
  facetText: 20_000,
  /** Levels of nesting of a facet; what is deeper is cut. */
  facetDepth: 20,
  /** Characters of a version; a longer one is not used. */
  version: 255,
  /** Other names of a dataset; the rest is not used. */
  symlinks: 100,
  /** Column edges of a dataset; the rest is cut. */
  columnEdges: 10_000,
  /** Characters of the description of a column edge; the rest is cut. */
  columnText: 2_000,
  /** Members of each set of claims that a run has in all its events. */
  claims: 10_000,
  /** Derivations that claims amount to; the first by name stay. */
  derivations: 50_000,
  /** Milliseconds an event may be ahead of our clock; more is refused. */
  future: 60 * 60_000,
  /** The first moment, milliseconds since 1970, of an event; earlier is refused. */
  past: Date.UTC(2000, 0, 1),
} as const;
