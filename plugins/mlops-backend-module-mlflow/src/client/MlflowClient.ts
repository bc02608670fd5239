import {
  MlflowTransport,
  type MlflowConnection,
} from '@waymark/plugin-mlflow-client-node';
import { MlflowRegistry } from './MlflowRegistry';
import { MlflowTracking } from './MlflowTracking';

/** The questions this connector asks an MLflow server (REST API 2.0). */
export class MlflowClient {
  readonly registry: MlflowRegistry;
  readonly tracking: MlflowTracking;

  constructor(connection: MlflowConnection) {
    // One transport, so that the limit on requests counts for both.
    const transport = new MlflowTransport(connection);
    this.registry = new MlflowRegistry(connection, transport);
    this.tracking = new MlflowTracking(connection, transport);
  }
}
