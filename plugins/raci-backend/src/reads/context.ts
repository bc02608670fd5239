import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { KnownParties, Resolver } from '../resolution/types';
import type { RaciChanges } from '../RaciChanges';
import type { SightMirror } from './access/Sight';

/** What is known of users and groups that no stored cell names. */
export interface PartyBook {
  look(refs: string[]): Promise<KnownParties>;
}

/** What every read stands on. */
export interface ReadContext {
  knex: Knex;
  mirror: SightMirror;
  permissions: PermissionsService;
  resolver: Pick<Resolver, 'rules' | 'preview'>;
  parties: PartyBook;
  changes: Pick<RaciChanges, 'describeEntity'>;
}
