/** Texts of the cards of datasets. */
export const datasetMessages = {
  dataset: {
    title: 'Dataset',
    platform: 'Platform',
    location: 'Location',
    classification: 'Classification',
    freshness: 'Freshness promised',
    atMostOld: 'At most {{age}} old',
    personalData: 'Personal data',
    regions: 'Regions',
    notStated: 'Not stated',
    size: 'Size',
    rows: 'Rows',
    files: 'Files',
    noVersionsAdvice:
      'Versions appear once a run, a DVC lock file or a data platform reports them.',
  },
  schema: {
    title: 'Schema',
    name: 'Field',
    type: 'Type',
    description: 'Description',
    none: 'No schema known',
    noneAdvice:
      'Declare it as spec.schema in the catalog file, or let a source report it.',
  },
} as const;
