import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { PERSON_HEADER, choosePerson, readPeople, type Person } from './people';

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async (person: Person) => ({
    profile: { displayName: person.name },
  }),
  initialize({ config }) {
    return { people: readPeople(config) };
  },
  async authenticate({ req }, { people }) {
    const asked = req.header(PERSON_HEADER);
    return { result: choosePerson({ asked, people }) };
  },
});

/**
 * Signs in as a person of the example organisation, by choice and without a
 * password. Development only.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-people',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'examplePeople',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.entityRef }),
          }),
        });
      },
    });
  },
});
