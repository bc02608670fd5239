import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  ConnectorRegistration,
  ConnectorSchedule,
  MlopsConnectorsExtensionPoint,
} from '@waymark/plugin-mlops-node';

/** The connections that modules registered, in the order of registration. */
export class ConnectorRegistry implements MlopsConnectorsExtensionPoint {
  readonly #registrations = new Map<string, ConnectorRegistration>();

  addConnector(...registrations: ConnectorRegistration[]): void {
    for (const registration of registrations) {
      const { connector, schedule, maxRemovalShare } = registration;
      checkId(connector.id);
      if (this.#registrations.has(connector.id)) {
        throw new ConflictError(
          `Two connections have the id '${connector.id}' (of type ${
            this.#registrations.get(connector.id)?.connector.type
          } and ${connector.type}); give one of them another id in the configuration`,
        );
      }
      checkSchedule(connector.id, schedule);
      if (
        maxRemovalShare !== undefined &&
        !(maxRemovalShare >= 0 && maxRemovalShare <= 1)
      ) {
        throw new InputError(
          `The connection '${connector.id}' has a maxRemovalShare of ${maxRemovalShare}; expected a number from 0 to 1`,
        );
      }
      this.#registrations.set(connector.id, registration);
    }
  }

  list(): ConnectorRegistration[] {
    return [...this.#registrations.values()];
  }

  /** Throws a NotFoundError that lists the ids that exist. */
  get(sourceId: string): ConnectorRegistration {
    const registration = this.#registrations.get(sourceId);
    if (!registration) {
      const ids = [...this.#registrations.keys()].join(', ') || 'none';
      throw new NotFoundError(
        `No source '${sourceId}' is configured; configured are: ${ids}`,
      );
    }
    return registration;
  }
}

function checkId(id: string) {
  if (!/^[a-z0-9-]{1,63}$/.test(id)) {
    throw new InputError(
      `The connection id ${JSON.stringify(id)} is malformed; expected 1 to 63 characters of a-z, 0-9 and '-'`,
    );
  }
}

function checkSchedule(id: string, schedule: ConnectorSchedule) {
  for (const field of [
    'frequencyMs',
    'timeoutMs',
    'fullFrequencyMs',
    'initialDelayMs',
  ] as const) {
    const value = schedule[field];
    const optional = field === 'fullFrequencyMs' || field === 'initialDelayMs';
    const least = field === 'initialDelayMs' ? 0 : 1;
    if (
      !(value === undefined && optional) &&
      !(Number.isFinite(value) && value! >= least)
    ) {
      throw new InputError(
        `The schedule of the connection '${id}' has ${field} ${value}; expected milliseconds from ${least} up`,
      );
    }
  }
}
