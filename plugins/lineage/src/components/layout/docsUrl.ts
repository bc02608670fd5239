/** How events reach lineage: OpenLineage's own guide to its clients. */
export const DOCS_URL = 'https://openlineage.io/docs/client/python';
