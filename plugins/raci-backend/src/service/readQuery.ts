import {
  readRef,
  readSubjectRefs,
} from '@waymark/plugin-openapi-operations-node';
import type {
  GapsQuery,
  HandoversQuery,
  MatrixQuery,
} from '@waymark/plugin-raci-common';

/** Somebody who can have duties. */
export const PARTY_KINDS = ['user', 'group'] as const;

function readParty(party: string | undefined): string | undefined {
  return party === undefined
    ? undefined
    : readRef(party, { name: 'party', kinds: PARTY_KINDS });
}

/**
 * A query of the matrix with full refs.
 *
 * Errors: an `InputError` that names the parameter that is no ref.
 */
export function readMatrixQuery(query: MatrixQuery): MatrixQuery {
  return { ...readSubjectRefs(query), party: readParty(query.party) };
}

/** A query of gaps with full refs; errors as {@link readMatrixQuery}. */
export function readGapsQuery(query: GapsQuery): GapsQuery {
  return { ...readSubjectRefs(query), party: readParty(query.party) };
}

/** A query of hand-overs with full refs; errors as {@link readMatrixQuery}. */
export function readHandoversQuery(query: HandoversQuery): HandoversQuery {
  const { entityRef, party } = query;
  return {
    ...query,
    party: readParty(party),
    ...(entityRef !== undefined && {
      entityRef: readRef(entityRef, { name: 'entityRef' }),
    }),
  };
}
