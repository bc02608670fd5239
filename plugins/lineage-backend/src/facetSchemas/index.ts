export * from './facetSchemas';
export * from './isValidFacet';
