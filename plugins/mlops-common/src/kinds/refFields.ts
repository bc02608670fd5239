import type { MlopsKind } from './kinds';

/**
 * A field that holds entity references: what it may refer to, and which
 * relation it stands for.
 * @public
 */
export interface RefField {
  /**
   * From `spec`: `[]` goes through a list, a dot into an object, as in
   * `product.inputs[].dataset`.
   */
  readonly path: string;
  /** Kinds it may refer to, in words of a descriptor. */
  readonly allowedKinds: readonly string[];
  /** The kind of a reference that names none; without it one must be named. */
  readonly defaultKind?: string;
  /** The relation from the entity to what it refers to. */
  readonly relation?: string;
}

const OWNER: RefField = {
  path: 'owner',
  allowedKinds: ['Group', 'User'],
  defaultKind: 'Group',
  relation: 'ownedBy',
};

const SYSTEM: RefField = {
  path: 'system',
  allowedKinds: ['System'],
  defaultKind: 'System',
  relation: 'partOf',
};

function party(path: string, defaultKind: 'Group' | 'User'): RefField {
  return { path, allowedKinds: ['User', 'Group'], defaultKind };
}

// The relations of RACI cells are the raci family's to emit: only it knows
// which cells are declared and which are inherited.
const RACI: readonly RefField[] = [
  party('raci[].responsible[]', 'Group'),
  party('raci[].accountable', 'Group'),
  party('raci[].consulted[]', 'Group'),
  party('raci[].informed[]', 'Group'),
];

/**
 * Every field of the kinds that holds entity references. Validation and
 * relations both read this table, so that what is checked is what is emitted.
 * @public
 */
export const MLOPS_REF_FIELDS: Readonly<
  Record<MlopsKind, readonly RefField[]>
> = {
  Model: [
    OWNER,
    SYSTEM,
    { path: 'trainedOn[]', allowedKinds: ['Dataset'], relation: 'trainedOn' },
    {
      path: 'evaluatedOn[]',
      allowedKinds: ['Dataset'],
      relation: 'evaluatedOn',
    },
    {
      path: 'producedBy[]',
      allowedKinds: ['Pipeline'],
      relation: 'producedBy',
    },
    { path: 'derivedFrom[]', allowedKinds: ['Model'], relation: 'derivedFrom' },
    {
      path: 'servedBy[]',
      allowedKinds: ['Component', 'API'],
      relation: 'servedBy',
    },
    party('product.businessOwner', 'User'),
    party('product.mlLead', 'User'),
    party('product.productEngineer', 'User'),
    { path: 'product.inputs[].dataset', allowedKinds: ['Dataset'] },
    party('product.inputs[].owner', 'Group'),
    { path: 'card.trainingData[].ref', allowedKinds: ['Dataset'] },
    { path: 'card.evaluationData[].ref', allowedKinds: ['Dataset'] },
    ...RACI,
  ],
  Dataset: [
    OWNER,
    SYSTEM,
    {
      path: 'derivedFrom[]',
      allowedKinds: ['Dataset', 'Model'],
      relation: 'derivedFrom',
    },
    {
      path: 'producedBy[]',
      allowedKinds: ['Pipeline'],
      relation: 'producedBy',
    },
    ...RACI,
  ],
  Pipeline: [
    OWNER,
    SYSTEM,
    {
      path: 'consumes[]',
      allowedKinds: ['Dataset', 'Model'],
      relation: 'consumes',
    },
    {
      path: 'produces[]',
      allowedKinds: ['Dataset', 'Model'],
      relation: 'produces',
    },
    ...RACI,
  ],
};
