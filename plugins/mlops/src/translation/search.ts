/** Texts of the results of a search. */
export const searchMessages = {
  owner: 'owned by {{owner}}',
  foundBy: {
    metrics: 'Metrics:',
    datasets: 'Data:',
    tags: 'Tags:',
    aliases: 'Aliases:',
  },
} as const;
