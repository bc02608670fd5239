import { createHash } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { ProposalText } from '@waymark/plugin-change-proposals-node';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  type ChangeProposal,
  raciProposePermission,
} from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../Asker';
import { requireAccess } from '../handovers/access';
import { readWords } from '../handovers/asking/readRequest';
import type { ChangesContext } from '../handovers/context';
import { PROPOSE_MS, within } from './deadline';
import { editDeclaration } from './editDeclaration';
import { mayPropose } from './mayPropose';
import { readCatalogEntities } from './readCatalogEntities';
import { resolveDeclaration } from './resolveDeclaration';
import { toChangeProposal } from './toChangeProposal';

/**
 * Proposes another declaration for an entity, where it is declared.
 *
 * Errors: `NotAllowedError` for whoever may not, `InputError` for one that
 * cannot be understood or a file that we cannot change, `ConflictError` when
 * the file says it already or changed meanwhile.
 */
export async function proposeDeclaration(
  context: ChangesContext,
  request: { entityRef: string; raci: RaciDeclaration[]; reason?: string },
  asker: Asker,
): Promise<ChangeProposal> {
  const { catalog, proposals, auditor } = context;
  const { entityRef, raci } = request;
  return audited(
    { auditor, eventId: 'declaration-propose', meta: { entityRef }, asker },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciProposePermission,
        toDo: 'propose a declaration',
      });
      note({ user });
      const { reason } = readWords('reason', request.reason);
      const { now, then } = await resolveDeclaration(context, request, asker);
      const { owner } = now.entity;
      if (!mayPropose(claims, { owner, resolved: now.resolved })) {
        throw new NotAllowedError(
          `You may not change the declaration of '${entityRef}'. Its owner may${owner ? ` ('${owner}')` : ''}, whoever is Responsible or Accountable for one of its activities, and administrators.`,
        );
      }
      refuseMalformed(then.resolved.gaps);
      const found = await readCatalogEntities(catalog, [entityRef], asker);
      const entity = found.get(entityRef);
      if (!entity) {
        throw new NotFoundError(
          `No entity '${entityRef}' is in the catalog, or you may not see it.`,
        );
      }
      const [proposed] = await proposals.propose(
        [editDeclaration(entity, raci)],
        describeDeclaration({ entityRef, raci, reason, user }),
        // Not ended with the request: a closed tab leaves no half behind.
        { credentials: asker.credentials, signal: within(PROPOSE_MS) },
      );
      if (!proposed) {
        throw new ConflictError(
          `The declaration of '${entityRef}' says this already; there is nothing to propose.`,
        );
      }
      const { kind, url, branch } = proposed;
      note({ proposal: [kind, url ?? branch].filter(Boolean).join(' ') });
      return toChangeProposal(proposed);
    },
  );
}

function refuseMalformed(gaps: { code: string; message: string }[]): void {
  const malformed = gaps.filter(gap => gap.code === 'malformed-declaration');
  if (malformed.length > 0) {
    throw new InputError(malformed.map(gap => gap.message).join('\n'));
  }
}

/** The same declaration for the same entity is one proposal, however often. */
function describeDeclaration(options: {
  entityRef: string;
  raci: readonly RaciDeclaration[];
  reason?: string;
  user: string;
}): ProposalText {
  const { entityRef, raci, reason, user } = options;
  const digest = createHash('sha256')
    .update(JSON.stringify([entityRef, raci]))
    .digest('hex')
    .slice(0, 16);
  const name = entityRef
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return {
    id: `raci-${name}-${digest}`,
    title: `Say who acts for ${entityRef}`,
    description: [
      `Changes \`spec.raci\` of \`${entityRef}\`, proposed by \`${user}\`.`,
      ...(reason ? ['', reason] : []),
    ].join('\n'),
  };
}
