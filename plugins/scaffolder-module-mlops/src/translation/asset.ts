/** Texts of the field for data sets and models. */
export const assetMessages = {
  find: {
    dataset: 'Find a data set',
    model: 'Find a model',
    both: 'Find a data set or a model',
  },
  placeholder: 'Part of its name',
  results: 'What was found',
  none: 'Nothing of this name is registered.',
  advice:
    'Only what the catalog has can be chosen. Register it first, or leave it out.',
  remove: 'Remove {{name}}',
  chosen: 'Chosen for {{label}}',
  of: '{{kind}}, {{type}}',
  ownedBy: 'of {{owner}}',
  problem: {
    ref: '"{{found}}" is no entity reference; expected one such as {{example}}.',
    kind: '{{found}} is a {{kind}}; expected a {{expected}}.',
    twice: '{{found}} is chosen twice.',
  },
} as const;
