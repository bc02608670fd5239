import { NotFoundError } from '@backstage/errors';
import type { Router } from 'express';
import { findFacetSchema, listFacets } from '../../facetSchemas';

/** The JSON Schemas of the facets that we define. */
export function handleFacets(router: Router): void {
  router.get('/v1/facets', (_req, res) => {
    res.json({ items: listFacets(), pageInfo: {} });
  });

  router.get('/v1/facets/:file', (req, res) => {
    const { file } = req.params;
    const schema = findFacetSchema(file.replace(/\.json$/, ''));
    if (!schema) {
      throw new NotFoundError(
        `There is no facet '${file}'; there are ${listFacets()
          .map(({ title }) => `${title}.json`)
          .join(', ')}`,
      );
    }
    res.type('application/schema+json').send(JSON.stringify(schema));
  });
}
