import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject } from '../__testUtils__/entities';
import { makeMonitoring } from '../__testUtils__/registry';

describeFactRetriever({
  name: 'drift',
  setup: () =>
    createFamilyFixture({
      id: 'drift',
      known: makeSubject('dataset:default/customers'),
      answers: {
        '/mlops/v1/entities/dataset/default/customers/monitoring':
          makeMonitoring(),
      },
    }),
});
