import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ConnectorRegistration } from './connector';

/**
 * Where connector modules register their connections.
 * @public
 */
export interface MlopsConnectorsExtensionPoint {
  /** Throws when the id is malformed or taken by another connection. */
  addConnector(...registrations: ConnectorRegistration[]): void;
}

/** @public */
export const mlopsConnectorsExtensionPoint =
  createExtensionPoint<MlopsConnectorsExtensionPoint>({
    id: 'mlops.connectors',
  });
