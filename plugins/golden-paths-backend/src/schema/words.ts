/** The words that fields of the API are made of, as the document lists them. */
export const PROJECT_STATES = [
  'current',
  'behind',
  'drifted',
  'unknown',
  'failing',
] as const;

export const PROJECT_SORTS = ['title', 'behind', 'drift', 'checkedAt'] as const;

export const ORDERS = ['asc', 'desc'] as const;

export const RECEIPT_STATES = ['running', 'succeeded', 'failed'] as const;

export const ITEM_STATES = [
  'planned',
  'created',
  'undone',
  'left',
  'foreign',
] as const;

export const CONFLICTS = [
  'content',
  'binary',
  'removed-by-template',
  'added-by-both',
  'renamed-onto',
] as const;

export const FILE_CHANGES = [
  'add',
  'modify',
  'remove',
  'rename',
  'keep',
] as const;
